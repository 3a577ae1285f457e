/** The forge brought to the registry, on a real and empty Gitea with the city's settings. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { reconcile, type ReconcileOptions, type ReconcileOutcome } from '#ci/reconcile/reconcile.ts'
import type { RegistryEntry } from '#site-builder/model/registry-entry.ts'
import { api as call, Clone } from './editor-rights-tools.ts'
import { startEmptyForge, type EmptyForge } from './reconcile-forge.ts'

type Member = RegistryEntry['personnes'][number]

const person = (compte: string, role: Member['role'] = 'redaction'): Member => ({
  compte,
  nom: `${compte.charAt(0).toUpperCase()}${compte.slice(1)}`,
  courriel: `${compte}@example.org`,
  role,
})

function entry(adresse: string, more: Partial<RegistryEntry> = {}): RegistryEntry {
  return {
    nom: `Association ${adresse}`,
    adresse,
    domaines: [],
    personnes: [],
    etat: 'en-ligne',
    convention: {},
    notes: '',
    ...more,
  }
}

const SEED = {
  associations: [
    entry('reg-art', { nom: 'Reg’art', personnes: [person('lea'), person('christian', 'responsable')] }),
    entry('kayane', { nom: 'Kayane', personnes: [person('amir', 'responsable'), person('nora')] }),
  ],
  staff: [{ compte: 'sami', nom: 'Sami', courriel: 'sami@example.org' }],
}

const WORKFLOWS = new Map([
  [
    'publier.yml',
    'on:\n  push:\n    branches: [main]\njobs:\n  site:\n    runs-on: sites\n    steps: [{ run: "true" }]\n',
  ],
])

let forge: EmptyForge

const robot = async (method: string, path: string, body?: unknown) => {
  const { status, text } = await call(forge.gitea, forge.robot.token, method, path, body)
  return { status, json: (text === '' ? null : JSON.parse(text)) as never }
}
const get = async <T>(path: string): Promise<T> => (await robot('GET', path)).json as T

function run(more: Partial<ReconcileOptions> = {}): Promise<ReconcileOutcome> {
  return reconcile({
    gitea: forge.gitea,
    robot: forge.robot,
    city: {
      nom: 'Échirolles',
      adresse_de_l_application: 'http://ecrire.localhost:8080',
      organisations: { sites: 'associations', ville: 'ville' },
    },
    registry: SEED,
    workflows: WORKFLOWS,
    starter: async (address) =>
      address === 'reg-art' ? new Map([['pages/accueil.md', Buffer.from('---\ntitre: Accueil\n---\n')]]) : null,
    passwordFor: (account) => `${account}-parvis-2026`,
    mustChangePassword: false,
    ...more,
  })
}

async function done(more: Partial<ReconcileOptions> = {}) {
  const outcome = await run(more)
  if (outcome.kind !== 'done') throw new Error(outcome.reasons.join())
  return outcome
}

/** Counts what changes the forge; signing in by form is none of it. */
function countingFetch() {
  const counted = { writes: 0 }
  const fetch: typeof globalThis.fetch = (input, init) => {
    if ((init?.method ?? 'GET') !== 'GET' && !String(input).endsWith('/user/login')) counted.writes += 1
    return globalThis.fetch(input, init)
  }
  return { counted, fetch }
}

async function writeRegistry(files: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [path, value] of Object.entries(files)) {
    const where = `/repos/ville/registre/contents/${path}`
    const found = await robot('GET', where)
    const sha = found.status === 200 ? { sha: (found.json as { sha: string }).sha } : {}
    const content = Buffer.from(typeof value === 'string' ? value : stringify(value)).toString('base64')
    const answer = await robot(found.status === 200 ? 'PUT' : 'POST', where, {
      content,
      message: 'Tenir le registre',
      ...sha,
    })
    if (answer.status > 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.json)}`)
  }
}

const register = (...entries: readonly RegistryEntry[]) =>
  writeRegistry(Object.fromEntries(entries.map((one) => [`associations/${one.adresse}.yml`, one])))

const [regArt, kayane] = SEED.associations as [RegistryEntry, RegistryEntry]

beforeAll(async () => {
  forge = await startEmptyForge()
}, 120_000)

afterAll(async () => {
  await forge.stop()
})

describe('a forge with nothing in it', () => {
  it('is left alone by a dry run, which says what it would do', async () => {
    const { counted, fetch } = countingFetch()
    const { changes } = await done({ dryRun: true, fetch })
    const said = changes.map(({ target, what }) => `${target} : ${what}`)
    expect(said).toContain('organisation associations : créer')
    expect(said).toContain('compte lea : créer')
    expect(said).toContain('associations/reg-art : verser le contenu de départ')
    expect(counted.writes).toBe(0)
    expect((await robot('GET', '/orgs/associations')).status).toBe(404)
  })

  it('is finished by the next run, wherever the run before was killed', async () => {
    let kills = 0
    for (;;) {
      let pushed = false
      let dead = false
      /** Dies once one write has arrived; after a push (which is not fetched), before the write that follows it. */
      const mortal: typeof globalThis.fetch = async (input, init) => {
        const writes = (init?.method ?? 'GET') !== 'GET' && !String(input).endsWith('/user/login')
        if (dead || (writes && pushed)) {
          dead = true
          throw new TypeError('killed')
        }
        const answer = await fetch(input, init)
        if (!writes) return answer
        dead = true
        await answer.text()
        throw new TypeError('killed')
      }
      const starter = async () => {
        pushed = true
        return null
      }
      const finished = await run({ fetch: mortal, starter }).then(
        (outcome) => outcome.kind === 'done',
        (error: unknown) => {
          // Only what we did to it may stop a run.
          if (!dead) throw error
          return false
        },
      )
      if (finished) break
      kills += 1
      expect(kills).toBeLessThan(120)
    }
    expect(kills).toBeGreaterThan(40)
  }, 240_000)

  it('is not changed by one more run', async () => {
    const { counted, fetch } = countingFetch()
    const outcome = await done({ fetch })
    expect(outcome.changes).toEqual([])
    expect(outcome.warnings).toEqual([])
    expect(counted.writes).toBe(0)
    expect(outcome.client).toMatch(/^[0-9a-f-]{36}$/)
    expect(outcome.sites).toEqual(['kayane', 'reg-art'])
  })
})

describe('a site', () => {
  it('is a private repository that holds content and the branch of drafts', async () => {
    expect(await get('/repos/associations/reg-art')).toMatchObject({
      description: 'Reg’art',
      private: true,
      archived: false,
      default_branch: 'main',
      has_code: true,
      has_actions: true,
      has_issues: false,
      has_wiki: false,
      has_pull_requests: false,
      has_releases: false,
      has_projects: false,
      has_packages: false,
    })
    const branches = await get<{ name: string; commit: { id: string } }[]>('/repos/associations/reg-art/branches')
    expect(branches.map(({ name }) => name).sort()).toEqual(['brouillons', 'main'])
    const drafts = branches.find(({ name }) => name === 'brouillons')?.commit.id ?? ''
    expect(await get(`/repos/associations/reg-art/git/commits/${drafts}`)).toMatchObject({ parents: [] })
    expect(
      (await get<{ tree: unknown[] | null }>('/repos/associations/reg-art/git/trees/brouillons')).tree ?? [],
    ).toEqual([])
  })

  it('starts the city’s workflow by its first content', async () => {
    const { workflow_runs: runs } = await get<{ workflow_runs: { path: string; event: string }[] }>(
      '/repos/associations/reg-art/actions/runs',
    )
    expect(runs.map(({ path, event }) => `${event} ${path}`)).toEqual(['push publier.yml@refs/heads/main'])
  })

  it('is written by its own people and by nobody else', async () => {
    const teams =
      await get<{ id: number; name: string; units_map: Record<string, string> }[]>('/orgs/associations/teams')
    const team = teams.find(({ name }) => name === 'reg-art')
    expect(team?.units_map).toEqual({ 'repo.code': 'write' })
    const names = async (what: string) =>
      (await get<{ login?: string; name?: string }[]>(`/teams/${team?.id}/${what}`)).map(
        ({ login, name }) => login ?? name,
      )
    expect((await names('members')).sort()).toEqual(['christian', 'lea'])
    expect(await names('repos')).toEqual(['reg-art'])
  })

  it('has people who see what is theirs and no more', async () => {
    const accounts = await get<{ login: string }[]>('/admin/users')
    for (const login of ['lea', 'christian', 'amir', 'nora', 'sami']) {
      expect(accounts.find((account) => account.login === login)).toMatchObject({
        restricted: true,
        is_admin: false,
        visibility: 'private',
        prohibit_login: false,
        email: `${login}@example.org`,
      })
    }
  })

  it('has the name of the association in its identity when nobody wrote more', async () => {
    const { content } = await get<{ content: string }>('/repos/associations/kayane/contents/identite.yml')
    expect(Buffer.from(content, 'base64').toString()).toBe('nom: Kayane\n')
  })
})

describe('what somebody changed at the forge by hand', () => {
  it('is put back', async () => {
    const team = (await get<{ id: number; name: string }[]>('/orgs/associations/teams')).find(
      ({ name }) => name === 'reg-art',
    )
    const site = '/repos/associations/reg-art'
    await robot('PATCH', site, { description: 'autre', has_issues: true, has_wiki: true })
    await robot('PATCH', `${site}/branch_protections/**`, { protected_file_patterns: '', enable_force_push: true })
    await robot('POST', `${site}/branch_protections`, { rule_name: 'main', enable_push: true })
    const [tag] = await get<{ id: number }[]>(`${site}/tag_protections`)
    await robot('DELETE', `${site}/tag_protections/${tag?.id}`)
    await robot('PATCH', `/teams/${team?.id}`, {
      name: 'reg-art',
      units_map: { 'repo.code': 'write', 'repo.actions': 'write' },
    })
    await robot('PUT', `/teams/${team?.id}/members/amir`)
    await robot('PUT', `/teams/${team?.id}/repos/associations/kayane`)
    await robot('PATCH', '/admin/users/lea', { full_name: 'Le maire', restricted: false, visibility: 'public' })
    await robot('PATCH', '/orgs/associations', { visibility: 'public' })

    const { changes, warnings } = await done()
    expect(warnings).toEqual([])
    expect(changes.length).toBeGreaterThan(8)
    expect(await get(site)).toMatchObject({ description: 'Reg’art', has_issues: false })
    expect(await get(`${site}/branch_protections`)).toMatchObject([
      { rule_name: '**', protected_file_patterns: '.gitea/**;.github/**', enable_force_push: false, enable_push: true },
    ])
    expect(await get(`${site}/tag_protections`)).toMatchObject([{ name_pattern: '*', whitelist_usernames: ['robot'] }])
    expect(await get('/orgs/associations')).toMatchObject({ visibility: 'private' })
    expect((await done()).changes).toEqual([])
  })

  it('is put back although the rule is closed: a branch of drafts that went', async () => {
    const site = '/repos/associations/kayane'
    const rule = (await get<Record<string, unknown>[]>(`${site}/branch_protections`))[0]
    await robot('DELETE', `${site}/branch_protections/**`)
    expect((await robot('DELETE', `${site}/branches/brouillons`)).status).toBe(204)
    await robot('POST', `${site}/branch_protections`, rule)
    const head = (await get<{ commit: { id: string } }>(`${site}/branches/main`)).commit.id

    await done()
    expect((await get<{ name: string }[]>(`${site}/branches`)).map(({ name }) => name).sort()).toEqual([
      'brouillons',
      'main',
    ])
    expect((await get<{ commit: { id: string } }>(`${site}/branches/main`)).commit.id).toBe(head)
    expect(await get(`${site}/branch_protections`)).toMatchObject([{ protected_file_patterns: '.gitea/**;.github/**' }])
    expect((await done()).changes).toEqual([])
  })
})

describe('the people of the registry', () => {
  it('lose their account when no entry lists them, and find it again when one does', async () => {
    await register({ ...kayane, personnes: kayane.personnes.filter(({ compte }) => compte !== 'nora') })
    await done()
    const nora = async () => (await get<{ login: string }[]>('/admin/users')).find(({ login }) => login === 'nora')
    expect(await nora()).toMatchObject({ prohibit_login: true })
    await register(kayane)
    await done()
    expect(await nora()).toMatchObject({ prohibit_login: false })
    expect((await done()).changes).toEqual([])
  })

  it('cannot be put out by a slip: more than a quarter at once needs a word more', async () => {
    await register({ ...regArt, personnes: [] })
    const { counted, fetch } = countingFetch()
    const outcome = await run({ fetch })
    expect(outcome).toMatchObject({ kind: 'refused' })
    expect(counted.writes).toBe(0)
    expect((await done({ allowManyRemovals: true, dryRun: true })).changes.map(({ what }) => what)).toContain('fermer')
    await register(regArt)
    expect((await done()).changes).toEqual([])
  })

  it('are left as they are when their entry cannot be read', async () => {
    await writeRegistry({ 'associations/reg-art.yml': 'nom: Reg’art\npersonnes: [' })
    const outcome = await done()
    expect(outcome.warnings.join()).toContain('associations/reg-art.yml')
    expect(outcome.changes).toEqual([])
    await register(regArt)
    expect((await done()).changes).toEqual([])
  })

  it('may have a mistake without keeping the others waiting', async () => {
    const twin = { ...person('jumelle'), courriel: 'lea@example.org' }
    await register(entry('nouvelle', { personnes: [twin, person('zoe')] }))
    const outcome = await done()
    expect(outcome.warnings.join()).toContain('jumelle')
    expect((await get<{ login: string }[]>('/admin/users')).map(({ login }) => login)).toContain('zoe')
    expect(outcome.changes).toContainEqual({ target: 'équipe associations/nouvelle', what: 'ajouter zoe' })
    expect(await get('/repos/associations/nouvelle/branch_protections')).toMatchObject([{ rule_name: '**' }])
    await register(entry('nouvelle', { personnes: [person('zoe')] }))
    expect((await done()).warnings).toEqual([])
  })

  it('may write their names as they like: a second run finds nothing to change', async () => {
    const odd = {
      ...person('zoe'),
      nom: `Zoé « d’Été » <b> & Cie ${'x'.repeat(100)}`,
      courriel: 'Zoe.D+ete@Example.ORG',
    }
    await register(entry('nouvelle', { nom: 'Les « Amis » <b>de</b> l’Été & Cie 🎭', personnes: [odd] }))
    expect((await done()).changes.map(({ target }) => target)).toContain('compte zoe')
    expect(await done()).toMatchObject({ changes: [], warnings: [] })
    await register(entry('nouvelle', { personnes: [person('zoe')] }))
    await done()
  })

  it('never name the robot', async () => {
    await register(entry('nouvelle', { personnes: [person('zoe'), person('robot')] }))
    const outcome = await done()
    expect(outcome.warnings.join()).toContain('réservé à la ville')
    expect(await get('/user')).toMatchObject({ is_admin: true, prohibit_login: false, email: 'robot@parvis.invalid' })
    await register(entry('nouvelle', { personnes: [person('zoe')] }))
  })
})

describe('a site that the city suspends', () => {
  it('can be read and not written, and is as before when it comes back', async () => {
    await register(entry('nouvelle', { personnes: [person('zoe')], etat: 'suspendu' }))
    await done()
    expect((await done()).changes).toEqual([])
    expect(await get('/repos/associations/nouvelle')).toMatchObject({ archived: true })
    const clone = await Clone.of(`${forge.gitea}/associations/nouvelle.git`, forge.robot.token)
    await clone.write({ 'essai.txt': 'essai' })
    await clone.commit('Essayer')
    expect((await clone.try('push', 'origin', 'HEAD:refs/heads/main')).ok).toBe(false)

    await register(entry('nouvelle', { personnes: [person('zoe')], etat: 'en-ligne' }))
    await done()
    expect((await clone.try('push', 'origin', 'HEAD:refs/heads/main')).ok).toBe(true)
    expect((await done()).changes).toEqual([])
    await clone.remove()
  })
})

describe('the city’s workflow', () => {
  it('follows its source: a changed file is written, one that went is removed', async () => {
    const changed = new Map([
      ['publier.yml', `${WORKFLOWS.get('publier.yml')}# plus\n`],
      ['veiller.yml', 'on: workflow_dispatch\n'],
    ])
    await done({ workflows: changed })
    const folder = '/repos/ville/chaine/contents/.gitea/scoped_workflows?ref=regles'
    expect((await get<{ name: string }[]>(folder)).map(({ name }) => name)).toEqual(['publier.yml', 'veiller.yml'])
    await done()
    expect((await get<{ name: string }[]>(folder)).map(({ name }) => name)).toEqual(['publier.yml'])
    expect(await get('/repos/ville/chaine')).toMatchObject({ default_branch: 'regles', has_actions: true })
  })

  it('is said to be unchecked when the robot has no password, and the rest is done', async () => {
    const { account, token } = forge.robot
    const outcome = await done({ robot: { account, token } })
    expect(outcome.changes).toEqual([])
    expect(outcome.warnings.join()).toContain('ville/chaine')
  })
})

describe('the command', () => {
  it('fills in the city file, says what it did in French, and nothing to do the second time', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parvis-command-'))
    const cityFile = join(folder, 'ville.json')
    const city = {
      nom: 'Échirolles',
      adresse_de_l_application: 'http://ecrire.localhost:8080',
      organisations: { sites: 'associations', ville: 'ville' },
      forge: { adresse: 'http://forge.localhost:8080' },
      aide: 'La maison des associations',
    }
    await writeFile(cityFile, JSON.stringify(city))
    const command = (...args: readonly string[]) =>
      spawnSync(process.execPath, ['ci/reconcile/main.ts', ...args], {
        encoding: 'utf8',
        env: {
          ...process.env,
          PARVIS_GITEA: forge.gitea,
          PARVIS_CITY_FILE: cityFile,
          PARVIS_ROBOT: forge.robot.account,
          PARVIS_ROBOT_TOKEN: forge.robot.token,
          PARVIS_ROBOT_PASSWORD: forge.robot.password,
        },
      })
    const dry = command('--dry-run')
    expect(dry).toMatchObject({ status: 0, stderr: '' })
    expect(dry.stdout).toContain('à faire   ville/chaine : écrire .gitea/scoped_workflows/')
    expect(JSON.parse(await readFile(cityFile, 'utf8'))).toEqual(city)

    const first = command()
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toContain('fait      ville/chaine')
    const { client } = await done({ dryRun: true })
    expect(JSON.parse(await readFile(cityFile, 'utf8'))).toEqual({ ...city, forge: { ...city.forge, client } })

    expect(command().stdout).toBe('Rien à changer : la forge est conforme au registre.\n')
    const wrong = command('--force')
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toContain('--dry-run')
    await rm(folder, { recursive: true, force: true })
  })
})
