/** What `cli.ts` does, as a function: arguments in, exit code out, words to two sinks. */
import { commandWords as words, USAGE } from '../words/command.ts'
import { openFolderSource } from '../sources/folder-source.ts'
import { openGitSource } from '../sources/git-source.ts'
import type { Source } from '../sources/source.ts'
import { readArguments, UsageError, type BuildArguments } from './arguments.ts'
import { buildSite } from './build-site.ts'
import { writeWhole } from './files.ts'
import { checkPlace, NotOurs } from './put-in-place.ts'
import { reportLines, reportOf } from './report.ts'

export interface Terminal {
  out(line: string): void
  err(line: string): void
}

/** 0: the site is in place. 1: refused, nothing was touched. 2: wrong command line. Throws for a defect. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    return await build(await readArguments(args), terminal)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    terminal.err(error.message)
    terminal.err(USAGE)
    return 2
  }
}

async function build(options: BuildArguments, terminal: Terminal): Promise<0 | 1> {
  try {
    await checkPlace(options.output)
  } catch (error) {
    if (error instanceof NotOurs) throw new UsageError(words.outputNotOurs(options.output))
    throw error
  }
  const { source, close } = await openSource(options.source)
  try {
    const result = await buildSite(source, options)
    if (options.report !== null) await writeWhole(options.report, `${JSON.stringify(reportOf(result), null, 2)}\n`)
    for (const line of reportLines(result.problems)) terminal.err(line)
    const refusing = result.problems.filter((problem) => problem.refuses === true).length
    const summary = result.refused ? words.refused(refusing) : words.done(result.pages, result.problems.length)
    terminal.out(summary)
    return result.refused ? 1 : 0
  } finally {
    close()
  }
}

async function openSource(from: BuildArguments['source']): Promise<{ source: Source; close: () => void }> {
  if (from.kind === 'git') {
    try {
      const source = await openGitSource(from.repository, from.ref)
      return { source, close: () => source.close() }
    } catch (error) {
      throw new UsageError(words.gitMissing(from.repository, from.ref), { cause: error })
    }
  }
  try {
    return { source: await openFolderSource(from.folder), close: () => {} }
  } catch (error) {
    throw new UsageError(words.contentMissing(from.folder), { cause: error })
  }
}
