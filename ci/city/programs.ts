/** The four programs of a city, as the supervisor starts them. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { confine, type Confinement } from './processes/confine.ts'
import type { ProgramSpec } from './processes/supervisor.ts'
import type { Isolation, Role } from './isolation.ts'
import type { RunnerName } from './runner/runner-config.ts'
import type { CityPaths } from './state.ts'
import type { ToolPaths } from './tools/find-tools.ts'

export interface ProgramPlaces {
  paths: CityPaths
  tools: ToolPaths
  isolation: Isolation
  port: number
}

/** Nothing of the environment of whoever starts the city reaches its programs. */
function environment(home: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: home, LANG: 'C.UTF-8', TZ: 'Europe/Paris', ...more }
}

function confinementOf(role: Role, { paths, isolation, port }: ProgramPlaces): Confinement {
  const account = isolation.accounts?.[role] ?? null
  const runner = role === 'sites' || role === 'regie'
  return {
    account,
    namespace: runner,
    // Where all run as one user, the namespace at least takes the secrets out of the jobs' sight.
    hidden: runner
      ? [
          { path: paths.forge, kind: 'folder' },
          { path: paths.logs, kind: 'folder' },
          { path: role === 'sites' ? paths.runner.regie : paths.runner.sites, kind: 'folder' },
          { path: paths.cityJson, kind: 'file' },
        ]
      : [],
    lowPort: role === 'web' && port < 1024,
  }
}

export interface Program {
  command: readonly string[]
  cwd: string
  env: Readonly<Record<string, string>>
}

/** @param args after the binary and its configuration. */
export function giteaProgram(places: ProgramPlaces, args: readonly string[] = []): Program {
  const { paths, tools, isolation } = places
  const command = [tools.gitea, '--config', join(paths.forge, 'app.ini'), '--work-path', paths.forge, ...args]
  return {
    command: confine(command, confinementOf('forge', places), isolation),
    cwd: paths.forge,
    env: environment(join(paths.forge, 'home'), { USER: 'parvis-forge', GITEA_WORK_DIR: paths.forge }),
  }
}

export function runnerProgram(places: ProgramPlaces, name: RunnerName, args: readonly string[]): Program {
  const { paths, tools, isolation } = places
  const folder = paths.runner[name]
  const command = [tools['gitea-runner'], '--config', join(folder, 'config.yaml'), ...args]
  return {
    command: confine(command, confinementOf(name, places), isolation),
    cwd: folder,
    env: environment(folder, { USER: `parvis-${name}` }),
  }
}

export function caddyProgram(places: ProgramPlaces): Program {
  const { paths, tools, isolation } = places
  const command = [tools.caddy, 'run', '--adapter', 'caddyfile', '--config', join(paths.web, 'Caddyfile')]
  return {
    command: confine(command, confinementOf('web', places), isolation),
    cwd: paths.web,
    env: environment(join(paths.web, 'storage'), {
      USER: 'parvis-web',
      XDG_DATA_HOME: join(paths.web, 'storage'),
      XDG_CONFIG_HOME: join(paths.web, 'storage'),
    }),
  }
}

const LABELS = {
  forge: 'la forge',
  web: 'le serveur web',
  sites: 'l’exécuteur des sites',
  regie: 'l’exécuteur de la ville',
} as const

export function specOf(role: Role, program: Program, places: ProgramPlaces): ProgramSpec {
  const runner = role === 'sites' || role === 'regie'
  mkdirSync(places.paths.logs, { recursive: true })
  return {
    ...program,
    label: LABELS[role],
    log: join(places.paths.logs, `${role}.log`),
    // bubblewrap and its own first process.
    wrappers: runner && places.isolation.bubblewrap ? 2 : 0,
    // A publication that has begun ends properly.
    patience: runner ? 70_000 : 10_000,
  }
}
