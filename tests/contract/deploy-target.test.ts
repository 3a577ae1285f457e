import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { FolderTarget } from '#ci/deploy/folder-target.ts'
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
