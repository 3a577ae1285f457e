/**
 * The builder's command: `node site-builder/cli.ts build …`, as the content format promises it. Exit 0: the site is in
 * place. 1: refused, nothing was touched. 2: wrong command line. Anything else is a defect of ours.
 */
import { readArguments, UsageError, type BuildArguments } from './build/arguments.ts'
import { buildSite } from './build/build-site.ts'
import { writeWhole } from './build/files.ts'
import { checkPlace, NotOurs } from './build/put-in-place.ts'
import { reportLines, reportOf } from './build/report.ts'
import { openFolderSource } from './sources/folder-source.ts'
import { openGitSource } from './sources/git-source.ts'
import type { Source } from './sources/source.ts'
import { commandWords as words, USAGE } from './words/command.ts'

async function main(): Promise<number> {
  const options = await readArguments(process.argv.slice(2))
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
    for (const line of reportLines(result.problems)) process.stderr.write(`${line}\n`)
    const refusing = result.problems.filter((problem) => problem.refuses === true).length
    const summary = result.refused ? words.refused(refusing) : words.done(result.pages, result.problems.length)
    process.stdout.write(`${summary}\n`)
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

try {
  process.exitCode = await main()
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n${USAGE}\n`)
    process.exitCode = 2
  } else {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exitCode = 70
  }
}
