/** Many guilty files in one site: each must be named, none may keep the others from their work. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { build, goodSite, treeOf, writeFiles, type Files, type Run } from '../build/scratch-site.ts'

export interface Crowd {
  run: Run
  files: readonly string[]
  read(file: string): Promise<string>
  /** Codes of the problems of a path. */
  codesOf(path: string): string[]
}

/** Built once, when the first test asks for it, and removed after the last one. */
export function crowd(files: Files): () => Promise<Crowd> {
  let folder = ''
  let built: Promise<Crowd> | null = null
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const make = async (): Promise<Crowd> => {
    folder = await mkdtemp(join(tmpdir(), 'parvis-test-'))
    await writeFiles(join(folder, 'content'), { ...goodSite(), ...files })
    const args = ['--content', join(folder, 'content'), '--output', join(folder, 'out')]
    const run = await build(folder, [...args, '--address', 'https://amis.example'])
    return {
      run,
      files: await treeOf(join(folder, 'out')),
      read: (file) => readFile(join(folder, 'out', file), 'utf8'),
      codesOf: (path) => (run.report?.problems ?? []).filter((one) => one.path === path).map(({ code }) => code),
    }
  }
  return () => (built ??= make())
}
