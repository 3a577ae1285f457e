/** An editor tries to make code of hers run, and to keep her page offline or say it is online, by what she pushes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCityState, type CityState } from '#ci/city/state.ts'
import { cityFetch } from '../harness/city-fetch.ts'
import { api, Clone, eventually } from './editor-rights-tools.ts'
import { tokenOf } from './forge-sign-in.ts'

const SITE = '/repos/associations/reg-art'

/** Would run on any runner that takes the job. */
const workflow = (name: string) => `name: ${name}
on: [push, create, delete, workflow_dispatch]
jobs:
  moi:
    runs-on: sites
    steps:
      - run: id
`

interface Run {
  path: string
  head_sha: string
  event: string
}

let city: CityState
let token = ''
let clone: Clone

const url = (name: string) => `${city.addresses.forge}/associations/${name}.git`
const lea = (method: string, path: string, body?: unknown) => api(city.addresses.forge, token, method, path, body)

/** As the robot sees them: an editor sees no run at all. */
async function runs(): Promise<readonly Run[]> {
  const { text } = await api(city.addresses.giteaDirect, city.robot.token, 'GET', `${SITE}/actions/runs?limit=50`)
  return (JSON.parse(text) as { workflow_runs: readonly Run[] }).workflow_runs
}

/** A change of hers on main; others may push there at the same moment. Returns the commit. */
function publish(message: string): Promise<string> {
  return eventually('push that was taken', async () => {
    await clone.fresh()
    await clone.write({ 'essai-des-droits.txt': new Date().toISOString() })
    const commit = await clone.commit(message)
    return (await clone.try('push', 'origin', 'HEAD:refs/heads/main')).ok ? commit : null
  })
}

function startedBy(commit: string): Promise<Run> {
  return eventually('run for this commit', async () => (await runs()).find((run) => run.head_sha === commit) ?? null)
}

beforeAll(async () => {
  city = readCityState(process.env['PARVIS_TEST_CITY'] ?? 'PARVIS_TEST_CITY is not set')
  token = await tokenOf(city, 'lea')
  clone = await Clone.of(url('reg-art'), token)
})

afterAll(async () => {
  await clone.remove()
})

describe('a workflow of her own', () => {
  const folders = ['.gitea/workflows', '.github/workflows', '.gitea/scoped_workflows']

  it.each(folders)('in %s is refused on main, on « brouillons » and on a new branch', async (folder) => {
    for (const [from, to] of [
      ['main', 'main'],
      ['brouillons', 'brouillons'],
      ['main', 'essai-de-regle'],
    ] as const) {
      await clone.fresh(from)
      await clone.write({ [`${folder}/moi.yml`]: workflow('refuse') })
      await clone.commit('Une règle à moi')
      const pushed = await clone.try('push', 'origin', `HEAD:refs/heads/${to}`)
      expect({ to, pushed: pushed.ok }).toEqual({ to, pushed: false })
    }
  })

  it.each(folders)('in %s is refused by the API', async (folder) => {
    const file = { operation: 'create', path: `${folder}/moi.yml`, content: Buffer.from('on: push').toString('base64') }
    const { status } = await lea('POST', `${SITE}/contents`, { branch: 'main', message: 'x', files: [file] })
    expect([403, 422]).toContain(status)
  })

  it('does not come in by a rename', async () => {
    await clone.fresh()
    await clone.write({ 'notes/moi.yml': workflow('renomme') })
    await clone.commit('Un fichier')
    await clone.git('mv', 'notes', '.gitea')
    await clone.commit('Un autre nom')
    expect((await clone.try('push', 'origin', 'HEAD:refs/heads/main')).ok).toBe(false)
  })

  it('does not come in by a patch sent to the API', async () => {
    const patch = `diff --git a/.gitea/workflows/moi.yml b/.gitea/workflows/moi.yml
new file mode 100644
--- /dev/null
+++ b/.gitea/workflows/moi.yml
@@ -0,0 +1 @@
+on: push
`
    const { status } = await lea('POST', `${SITE}/diffpatch`, { branch: 'main', content: patch, message: 'x' })
    expect(status).toBeGreaterThanOrEqual(400)
  })

  it('cannot lie in the folder that the forge reads, which no tree may hold', async () => {
    await clone.fresh()
    for (const path of ['.git/jamais/moi.yml', '.GIT/jamais/moi.yml', 'git~1/jamais/moi.yml']) {
      const commit = await clone.forgeCommit(path, workflow('jamais'), 'Un dossier interdit')
      for (const ref of ['refs/heads/main', 'refs/heads/essai-jamais', 'refs/essai/jamais']) {
        const { ok } = await clone.try('push', 'origin', `${commit}:${ref}`)
        expect({ path, ref, ok }).toEqual({ path, ref, ok: false })
      }
    }
    const file = { operation: 'create', path: '.git/jamais/moi.yml', content: '' }
    const { status } = await lea('POST', `${SITE}/contents`, { branch: 'main', message: 'x', files: [file] })
    expect(status).toBe(422)
  })

  it('cannot come by a tag', async () => {
    await clone.fresh()
    await clone.write({ '.gitea/workflows/moi.yml': workflow('etiquette') })
    await clone.commit('Une étiquette')
    expect((await clone.try('push', 'origin', 'HEAD:refs/tags/essai')).ok).toBe(false)
    expect((await lea('POST', `${SITE}/tags`, { tag_name: 'essai', target: 'main' })).status).toBeGreaterThanOrEqual(
      400,
    )
    expect((await lea('POST', `${SITE}/releases`, { tag_name: 'essai' })).status).toBeGreaterThanOrEqual(400)
  })

  it('runs from no other reference, whatever she manages to push there', async () => {
    await clone.fresh()
    await clone.write({
      '.gitea/workflows/moi.yml': workflow('ailleurs'),
      '.github/workflows/moi.yml': workflow('ailleurs'),
      '.gitea/scoped_workflows/moi.yml': workflow('ailleurs'),
      '.Gitea/workflows/moi.yml': workflow('ailleurs'),
    })
    await clone.commit('Ailleurs')
    const references = [
      'refs/notes/essai',
      'refs/pull/1/head',
      'refs/for/main/essai',
      'refs/essai/un',
      'refs/actions/un',
    ]
    for (const reference of references) await clone.try('push', '--force', 'origin', `HEAD:${reference}`)

    // A push that does start the city's workflow: what came before it has been looked at then.
    await startedBy(await publish('Essayer les droits'))
    expect(new Set((await runs()).map(({ path }) => path.split('@')[0]))).toEqual(new Set(['publier.yml']))
  })
})

describe('what she may not do to her own repository by git', () => {
  it('is to rewrite or to remove a branch', async () => {
    await clone.fresh()
    await clone.git('commit', '--quiet', '--amend', '--message', 'Une autre histoire')
    for (const args of [
      ['--force', 'HEAD:refs/heads/main'],
      [':refs/heads/main'],
      [':refs/heads/brouillons'],
      ['--force', 'HEAD:refs/heads/brouillons'],
    ]) {
      const { ok } = await clone.try('push', ...args.slice(0, -1), 'origin', args.at(-1) ?? '')
      expect({ args, ok }).toEqual({ args, ok: false })
    }
  })

  it('is to make a repository by pushing into it', async () => {
    for (const name of ['lea/chez-moi', 'associations/nouvelle', 'ville/nouvelle']) {
      const { ok } = await clone.try('push', `${city.addresses.forge}/${name}.git`, 'HEAD:refs/heads/main')
      expect({ name, ok }).toEqual({ name, ok: false })
    }
  })
})

describe('what she cannot read by git', () => {
  it.each(['associations/kayane', 'ville/registre', 'ville/chaine', 'ville/demandes', 'associations/reg-art.wiki'])(
    'is %s',
    async (name) => {
      const { ok, said } = await clone.try('ls-remote', `${city.addresses.forge}/${name}.git`)
      expect(ok).toBe(false)
      expect(said).not.toContain('refs/heads')
    },
  )

  it('is her own repository with her password instead of a token', async () => {
    const basic = `Basic ${Buffer.from(`lea:${city.passwords['lea'] ?? ''}`).toString('base64')}`
    const intruder = await Clone.empty(basic)
    expect((await intruder.try('ls-remote', url('reg-art'))).ok).toBe(false)
    await intruder.remove()
  })
})

describe('what the public is served', () => {
  const proof = async (): Promise<string> => {
    const site = city.addresses.sites.replace('{adresse}', 'reg-art')
    const answer = await cityFetch(`${site}/parvis.json`)
    if (!answer.ok) return ''
    return ((await answer.json()) as { commit: string }).commit
  }

  const head = async (): Promise<string> => {
    await clone.fresh()
    return (await clone.git('rev-parse', 'origin/main')).said.trim()
  }

  it.each(['[skip ci]', '[ci skip]', '[no ci]', '[skip actions]', '[actions skip]'])(
    'follows her although her title says « %s »',
    async (words) => {
      expect(await startedBy(await publish(`Modifier la page ${words}`))).toMatchObject({ event: 'push' })
    },
  )

  it('becomes what she pushed last', async () => {
    const seen = await eventually(
      'publication of the head',
      async () => {
        const [served, pushed] = [await proof(), await head()]
        return served === pushed ? served : null
      },
      50,
    )
    expect(seen).toMatch(/^[0-9a-f]{40}$/)
  })

  it('does not change when she says of a commit that it succeeded', async () => {
    const before = await proof()
    await clone.fresh('brouillons')
    const other = (await clone.git('rev-parse', 'HEAD')).said.trim()
    for (const state of ['success', 'pending', 'failure']) {
      await lea('POST', `${SITE}/statuses/${other}`, { state, context: 'ville/chaine: Publier / site (push)' })
    }
    expect(await proof()).toBe(before)
    expect(before).not.toBe(other)
  })
})
