/** One hostile site, built by the real command from the hostile folder itself, and what must hold whatever it holds. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { build, goodSite, scratchFolder, treeOf, writeFiles, type Files, type Run } from '../build/scratch-site.ts'

export interface Attack {
  files?: Files
  /** Built by a process of its own, as CI does. */
  process?: boolean
  /** For what is no file with text: links, FIFOs. */
  prepare?: (content: string) => Promise<void>
  /** Paths that the report must name. */
  guilty?: readonly string[]
  /** Looks at what came out. */
  check?: (site: BuiltSite) => Promise<void> | void
}

export interface BuiltSite {
  run: Run
  files: readonly string[]
  read(file: string): Promise<string>
  /** Every page that visitors could be served, as one text. */
  pages(): Promise<string>
}

/** A program that the attacks try to run writes this file. */
export const CANARY = 'canary-ran'
const SERVED = /\.(?:html|css|js|json|xml|ics|txt|svg|woff2|webp|pdf|odt|ods|odp|docx|xlsx|csv|mp3|m4a)$/

export async function attack({ files = {}, process = false, prepare, guilty = [], check }: Attack): Promise<void> {
  const work = await scratchFolder()
  const content = join(work, 'content')
  const output = join(work, 'out')
  await mkdir(content)
  await writeFiles(content, { ...goodSite(), ...files })
  await prepare?.(content)
  const before = await treeOf(content)
  const run = await build(work, ['--content', content, '--output', output], { cwd: content, process })
  expect(await treeOf(content)).toEqual(before)
  await expectHarmless(work, output, run, guilty, check)
}

export async function expectHarmless(
  work: string,
  output: string,
  run: Run,
  guilty: readonly string[],
  check?: Attack['check'],
): Promise<void> {
  expect({ code: run.code, stderr: run.code === 0 ? '' : run.stderr }).toEqual({ code: 0, stderr: '' })
  expect(existsSync(join(work, CANARY))).toBe(false)
  // Nothing beside the output: no file came out of the folder.
  const beside = (await readdir(work)).filter(
    (name) => !['content', 'repository', 'out', 'report.json', 'ville.json'].includes(name),
  )
  expect(beside).toEqual([])
  const files = await treeOf(output)
  expect(files.filter((file) => !SERVED.test(file))).toEqual([])
  expect(files).toEqual(expect.arrayContaining(['index.html', 'bonne/index.html', 'contact/index.html', 'agenda.ics']))
  expect(await readFile(join(output, 'bonne/index.html'), 'utf8')).toContain('Elle reste en ligne.')
  for (const path of guilty) {
    expect(run.report?.problems.map((problem) => problem.path)).toContain(path)
    expect(run.stderr).toContain(`${path}: `)
  }
  await check?.({
    run,
    files,
    read: (file) => readFile(join(output, file), 'utf8'),
    pages: async () => {
      const texts = files.filter((file) => file.endsWith('.html'))
      return (await Promise.all(texts.map((file) => readFile(join(output, file), 'utf8')))).join('\n')
    },
  })
}

/** JavaScript that proves that it ran. */
export const program = (content = '../'): string =>
  `require('fs').writeFileSync(${JSON.stringify(`${content}${CANARY}`)}, 'x');`
