/** Builds a program once with Go, from the versions and checksums of `go.mod` and `go.sum`, into the user's cache. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { FrenchError } from '../french-error.ts'
import { dyingWithUs } from '../processes/dying-with-us.ts'
import { isAlive } from '../processes/process-tree.ts'
import type { Progress } from '../terminal.ts'
import type { Tool } from './tool.ts'

export interface BuildPlace {
  /** `ci/city`, where the modules lie. */
  modules: string
  /** `~/.cache/parvis/tools` */
  cache: string
}

/** One folder for each state of the pins: a new version never meets an old binary. */
export function builtFolder(place: BuildPlace, module: Tool['module']): string {
  const hash = createHash('sha256')
  for (const file of ['go.mod', 'go.sum']) hash.update(readFileSync(join(place.modules, module, file)))
  return join(place.cache, `${module}-${hash.digest('hex').slice(0, 16)}`)
}

export function builtPath(place: BuildPlace, tool: Tool): string {
  return join(builtFolder(place, tool.module), tool.name)
}

/**
 * @param compile runs the compiler; a test gives its own.
 * @returns the path of the binary. Cut at any moment it leaves at most a `.part` file, which the next build removes.
 */
export async function buildTool(
  place: BuildPlace,
  tool: Tool,
  progress: Progress,
  compile: (folder: string, goPackage: string, output: string) => Promise<void> = goBuild,
): Promise<string> {
  const folder = builtFolder(place, tool.module)
  const target = join(folder, tool.name)
  if (existsSync(target)) return target
  mkdirSync(folder, { recursive: true })
  removeLeftovers(folder)
  const part = `${target}.${process.pid}.part`
  const done = progress.begin(`Construction, une seule fois : ${tool.label} (d’ordinaire ${tool.usual})`)
  try {
    await compile(join(place.modules, tool.module), tool.goPackage, part)
    renameSync(part, target)
  } finally {
    rmSync(part, { force: true })
    done()
  }
  return target
}

function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /\.(\d+)\.part$/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true, recursive: true })
  }
}

function goBuild(folder: string, goPackage: string, output: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const flags = ['-mod=readonly', '-buildvcs=false', '-ldflags=-s -w', '-o', output]
    const [program = '', ...args] = dyingWithUs(['go', 'build', ...flags, goPackage])
    const child = spawn(program, args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-2000)))
    child.once('error', (cause) => reject(new FrenchError('Go n’a pas pu être lancé.', { cause })))
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(
            new FrenchError(
              `La construction de ${goPackage} a échoué : ${said.trim().split('\n').slice(-3).join(' ')}`,
            ),
          ),
    )
  })
}
