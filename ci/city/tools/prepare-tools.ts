/** The three programs and Gitea's own files, where the city's users can read them. */
import { copyFileSync, cpSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Isolation } from '../isolation.ts'
import type { CityOptions } from '../options.ts'
import { cityPaths } from '../state.ts'
import { terminalProgress } from '../terminal.ts'
import { makeFolder } from '../folders.ts'
import { buildMissing, findTools, type ToolPaths } from './find-tools.ts'
import { carriesItsFiles, giteaStatic } from './gitea-static.ts'

const MODULES = fileURLToPath(new URL('..', import.meta.url))

/** @param beforeBuilding looks at the machine; told whether something must be built. Throws to stop. */
export async function prepareTools(
  options: CityOptions,
  isolation: Isolation,
  beforeBuilding: (mustBuild: boolean) => void,
): Promise<{ tools: ToolPaths; giteaStatic: string | null }> {
  const place = { modules: MODULES, cache: options.tools.cache }
  const found = findTools(options.tools, place)
  beforeBuilding(Object.values(found).includes(null))
  const tools = await buildMissing(found, place, terminalProgress())
  const files = carriesItsFiles(tools.gitea) ? null : await giteaStatic(place)
  // The user's own cache is closed to the users that the city's programs run as.
  return isolation.accounts ? shareWithAccounts(options.state, tools, files) : { tools, giteaStatic: files }
}

function shareWithAccounts(
  state: string,
  tools: ToolPaths,
  files: string | null,
): { tools: ToolPaths; giteaStatic: string | null } {
  const folder = cityPaths(state).tools
  makeFolder(folder, 0o755, null)
  const share = (name: string, source: string): string => {
    const target = join(folder, name)
    if (!isSame(source, target)) place(source, target)
    return target
  }
  return {
    tools: {
      gitea: share('gitea', tools.gitea),
      'gitea-runner': share('gitea-runner', tools['gitea-runner']),
      caddy: share('caddy', tools.caddy),
    },
    giteaStatic: files === null ? null : shareFolder(files, folder),
  }
}

/** A link costs no space; another file system gets a copy. */
function place(source: string, target: string): void {
  const fresh = `${target}.part`
  rmSync(fresh, { force: true })
  try {
    linkSync(source, fresh)
  } catch {
    copyFileSync(source, fresh)
  }
  renameSync(fresh, target)
}

function isSame(source: string, target: string): boolean {
  if (!existsSync(target)) return false
  const [a, b] = [statSync(source), statSync(target)]
  return a.ino === b.ino || (a.size === b.size && a.mtimeMs <= b.mtimeMs)
}

function shareFolder(source: string, folder: string): string {
  // The name holds the version: `forge-<hash>`.
  const target = join(folder, `static-${basename(join(source, '..'))}`)
  if (existsSync(target)) return target
  const fresh = `${target}.part`
  rmSync(fresh, { recursive: true, force: true })
  cpSync(source, fresh, { recursive: true })
  renameSync(fresh, target)
  return target
}
