/** `npm run site -- --content DIR`: a folder as a site on this machine, built again at each change. */
import { realpath } from 'node:fs/promises'
import { UsageError } from '../build/arguments.ts'
import type { Terminal } from '../build/command.ts'
import { reportLines } from '../build/report.ts'
import { commandWords, USAGE } from '../words/command.ts'
import { previewWords as words } from '../words/preview.ts'
import { readPreviewArguments } from './arguments.ts'
import { PreviewServer } from './preview-server.ts'
import { PreviewSite, type PreviewState } from './preview-site.ts'
import { watchFolder } from './watch-folder.ts'

const FIRST_PORT = 4000
const LAST_PORT = 4019
/** The longest time that a timer can wait, milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1

/** Ends when `stop` is aborted, with 0. 2: wrong command line. Throws for a defect. */
export async function runPreview(args: readonly string[], terminal: Terminal, stop: AbortSignal): Promise<0 | 2> {
  try {
    await preview(args, terminal, stop)
    return 0
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    terminal.err(error.message)
    terminal.err(USAGE)
    return 2
  }
}

async function preview(args: readonly string[], terminal: Terminal, stop: AbortSignal): Promise<void> {
  const { content: named, port: wanted, city, now } = await readPreviewArguments(args)
  const content = await realpath(named).catch(() => {
    throw new UsageError(commandWords.contentMissing(named))
  })
  const server = new PreviewServer(content)
  const port = await listen(server, wanted)
  const address = `http://localhost:${port}`
  const site = await PreviewSite.open({ content, city, baseUrl: address, now })
  server.show(site)
  terminal.out(words.started(content, `${address}/`))
  terminal.out(words.how)

  let running: Promise<void> | null = null
  let again = false
  let alarm: NodeJS.Timeout | undefined
  const rebuild = async (): Promise<void> => {
    do {
      again = false
      const state = await site.build()
      if (stop.aborted) return
      server.announce()
      say(state, content, terminal)
      clearTimeout(alarm)
      // An event that ends, a page that is to appear: the site changes without a change of the folder.
      if (state.kind === 'site' && state.nextChange !== null && now === null) {
        alarm = setTimeout(changed, Math.min(Math.max(state.nextChange - Date.now(), 1000), LONGEST_TIMER))
      }
    } while (again)
  }
  const changed = (): void => {
    if (stop.aborted) return
    again = true
    running ??= rebuild().finally(() => {
      running = null
    })
  }

  try {
    const watch = await watchFolder(content, changed)
    changed()
    await aborted(stop)
    await watch.close()
  } finally {
    clearTimeout(alarm)
    await running
    await server.close()
    await site.close()
    terminal.out(words.stopped)
  }
}

async function listen(server: PreviewServer, wanted: number | null): Promise<number> {
  if (wanted !== null) {
    if (await server.listen(wanted)) return wanted
    throw new UsageError(words.portTaken(wanted))
  }
  for (let port = FIRST_PORT; port <= LAST_PORT; port += 1) if (await server.listen(port)) return port
  throw new UsageError(words.portsTaken(FIRST_PORT, LAST_PORT))
}

function say(state: PreviewState, content: string, terminal: Terminal): void {
  const time = new Date().toLocaleTimeString('fr-FR')
  switch (state.kind) {
    case 'site':
      terminal.out(`${time} ${commandWords.done(state.pages, state.problems.length)}`)
      for (const line of reportLines(state.problems)) terminal.err(line)
      break
    case 'refused':
      terminal.out(`${time} ${words.refused(state.problems.filter((problem) => problem.refuses === true).length)}`)
      for (const line of reportLines(state.problems)) terminal.err(line)
      break
    case 'gone':
      terminal.err(`${time} ${words.folderGone(content)}`)
      break
    case 'broken':
      terminal.err(`${time} ${words.broken}`)
      terminal.err(String(state.error instanceof Error ? state.error.stack : state.error))
      break
    case 'waiting':
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done()
    else signal.addEventListener('abort', () => done(), { once: true })
  })
}
