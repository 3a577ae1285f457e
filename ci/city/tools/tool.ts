/** The three programs that are not ours: where their source is pinned, and which versions of them will do. */
export type ToolName = 'gitea' | 'gitea-runner' | 'caddy'

export interface Tool {
  name: ToolName
  /** In French, for the terminal. */
  label: string
  /** Folder of `ci/city` with its `go.mod` and `go.sum`. */
  module: 'forge' | 'web'
  goPackage: string
  /** What it takes to build on two cores, in French. */
  usual: string
  versionArgs: readonly string[]
  /** Least version that will do; the same major (Gitea: the same minor) is asked for. */
  least: readonly [number, number, number]
  samePlaces: 1 | 2
}

export const TOOLS: Readonly<Record<ToolName, Tool>> = {
  gitea: {
    name: 'gitea',
    label: 'la forge (Gitea)',
    module: 'forge',
    goPackage: 'gitea.dev',
    usual: '4 à 8 minutes',
    versionArgs: ['--version'],
    least: [1, 27, 0],
    // Another minor version has other templates and other settings: ours were tried on this one.
    samePlaces: 2,
  },
  'gitea-runner': {
    name: 'gitea-runner',
    label: 'l’exécuteur de la forge',
    module: 'forge',
    goPackage: 'gitea.com/gitea/runner',
    usual: '10 secondes à 1 minute',
    versionArgs: ['--version'],
    least: [1, 0, 8],
    samePlaces: 1,
  },
  caddy: {
    name: 'caddy',
    label: 'le serveur web (Caddy)',
    module: 'web',
    goPackage: 'github.com/caddyserver/caddy/v2/cmd/caddy',
    usual: '1 à 2 minutes',
    versionArgs: ['version'],
    least: [2, 10, 0],
    samePlaces: 1,
  },
}

/** @param printed what the program says of itself, `gitea version 1.27.3 built with …`. */
export function isGoodVersion(tool: Tool, printed: string): boolean {
  const found = /\bv?(\d+)\.(\d+)\.(\d+)\b/.exec(printed)
  if (!found) return false
  const version = [Number(found[1]), Number(found[2]), Number(found[3])]
  const difference = version.findIndex((part, place) => part !== tool.least[place])
  if (difference === -1) return true
  if (difference < tool.samePlaces) return false
  return (version[difference] ?? 0) > (tool.least[difference] ?? 0)
}
