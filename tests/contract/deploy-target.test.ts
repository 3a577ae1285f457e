import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { FolderTarget, releaseId } from '#ci/deploy/folder-target.ts'
import { deployTargetSuite } from './deploy-target-suite.ts'

const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true })
})

deployTargetSuite('a folder of this machine', async () => {
  const root = await mkdtemp(join(tmpdir(), 'parvis-deploy-'))
  folders.push(root)
  return {
    target: new FolderTarget(root),
    served: (path) => readFile(join(root, 'current', path), 'utf8').catch(() => null),
  }
})

describe('a release that a hostile build has changed afterwards', () => {
  const refusal = { commit: 'b'.repeat(40), quand: '2026-11-24T20:00:00.000Z', message: 'Non.', nombre: 1 }

  async function standing(): Promise<{ root: string; release: string; target: FolderTarget }> {
    const root = await mkdtemp(join(tmpdir(), 'parvis-deploy-'))
    folders.push(root)
    const target = new FolderTarget(root)
    const release = await target.stage(releaseId(1, 'a'.repeat(40)))
    await mkdir(release)
    await writeFile(join(release, 'parvis.json'), JSON.stringify({ commit: 'a'.repeat(40) }))
    await target.switchTo(releaseId(1, 'a'.repeat(40)))
    return { root, release, target }
  }

  it('is of no commit when its announcement is a link or a pipe, and nobody waits for it', async () => {
    const { root, release, target } = await standing()
    await writeFile(join(root, 'secret'), JSON.stringify({ commit: 'c'.repeat(40) }))
    await rm(join(release, 'parvis.json'))
    await symlink(join(root, 'secret'), join(release, 'parvis.json'))
    expect(await target.current()).toMatchObject({ commit: null })
    await rm(join(release, 'parvis.json'))
    expect(spawnSync('mkfifo', [join(release, 'parvis.json')]).status).toBe(0)
    expect(await target.current()).toMatchObject({ commit: null })
  })

  it('leads no announcement to another file', async () => {
    const { root, release, target } = await standing()
    await writeFile(join(root, 'elsewhere'), 'kept')
    await symlink(join(root, 'elsewhere'), join(release, 'parvis.json.new'))
    await target.announce(refusal)
    expect(await readFile(join(root, 'elsewhere'), 'utf8')).toBe('kept')
    expect(JSON.parse(await readFile(join(release, 'parvis.json'), 'utf8'))).toMatchObject({ refus: refusal })
  })
})
