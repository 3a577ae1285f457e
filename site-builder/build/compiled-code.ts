/**
 * Node strips and compiles our code at each start, a third of a small build: it keeps the result beside the site's other
 * caches, where a build may write. Nothing of a site goes into it.
 */
import { enableCompileCache } from 'node:module'
import { join, resolve } from 'node:path'

/** @param args the command line: what it says wrongly will be told later. */
export function keepCompiledCode(args: readonly string[]): void {
  const at = args.indexOf('--cache')
  const cache = at < 0 ? undefined : args[at + 1]
  if (cache === undefined || cache === '' || process.env['NODE_COMPILE_CACHE'] !== undefined) return
  const folder = join(resolve(cache), 'code')
  enableCompileCache(folder)
  // Threads of ours ask for it by this name.
  process.env['NODE_COMPILE_CACHE'] = folder
}

/** The environment of a thread: nothing of ours but where compiled code is kept. */
export function threadEnvironment(): Record<string, string> {
  const folder = process.env['NODE_COMPILE_CACHE']
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder }
}
