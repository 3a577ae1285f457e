/** Finds each program: named by the environment, on `PATH` at a good version, built before, or built now. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { FrenchError } from '../french-error.ts'
import type { CityOptions } from '../options.ts'
import type { Progress } from '../terminal.ts'
import { buildTool, builtPath, type BuildPlace } from './build-tool.ts'
import { isGoodVersion, TOOLS, type Tool, type ToolName } from './tool.ts'

export type FoundTools = Readonly<Record<ToolName, string | null>>
export type ToolPaths = Readonly<Record<ToolName, string>>

/** Null: must be built. @throws {FrenchError} when the environment names something that cannot be run. */
export function findTools(tools: CityOptions['tools'], place: BuildPlace, path = process.env.PATH ?? ''): FoundTools {
  const find = (tool: Tool, variable: string, named: string | undefined): string | null => {
    if (named !== undefined) {
      if (isExecutable(named)) return named
      throw new FrenchError(`${variable} désigne « ${named} », qui n’est pas un programme exécutable.`)
    }
    const built = builtPath(place, tool)
    return onPath(tool, path) ?? (existsSync(built) ? built : null)
  }
  return {
    gitea: find(TOOLS.gitea, 'PARVIS_GITEA', tools.gitea),
    'gitea-runner': find(TOOLS['gitea-runner'], 'PARVIS_RUNNER', tools.runner),
    caddy: find(TOOLS.caddy, 'PARVIS_CADDY', tools.caddy),
  }
}

export async function buildMissing(found: FoundTools, place: BuildPlace, progress: Progress): Promise<ToolPaths> {
  // One after the other: each build takes all cores anyway.
  return {
    caddy: found.caddy ?? (await buildTool(place, TOOLS.caddy, progress)),
    gitea: found.gitea ?? (await buildTool(place, TOOLS.gitea, progress)),
    'gitea-runner': found['gitea-runner'] ?? (await buildTool(place, TOOLS['gitea-runner'], progress)),
  }
}

function onPath(tool: Tool, path: string): string | null {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const candidate = join(folder, tool.name)
    if (isExecutable(candidate) && isGoodVersion(tool, versionOf(candidate, tool.versionArgs))) return candidate
  }
  return null
}

/** Empty when it says nothing. */
function versionOf(program: string, args: readonly string[]): string {
  return spawnSync(program, [...args], { encoding: 'utf8', timeout: 10_000 }).stdout ?? ''
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
