/**
 * Templates, translations and public files of a Gitea that was built without them (as Go builds it): they are copied
 * once from the module's folder, which other users often cannot read, next to the binary in the cache.
 */
import { execFile, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { FrenchError } from '../french-error.ts'
import { builtFolder, type BuildPlace } from './build-tool.ts'

const run = promisify(execFile)
const Module = v.object({ Dir: v.pipe(v.string(), v.minLength(1)) })

/** Whether this Gitea carries its own files: a release does, what we build says « development ». */
export function carriesItsFiles(gitea: string): boolean {
  const { stdout } = spawnSync(gitea, ['--version'], { encoding: 'utf8', timeout: 10_000 })
  return !/version development/.test(stdout ?? '')
}

/** @returns the folder for `STATIC_ROOT_PATH`. */
export async function giteaStatic(place: BuildPlace): Promise<string> {
  const target = join(builtFolder(place, 'forge'), 'static')
  if (existsSync(target)) return target
  const source = await moduleFolder(join(place.modules, 'forge'))
  const part = `${target}.${process.pid}.part`
  mkdirSync(part, { recursive: true })
  // Files of the module's folder are read-only, which would keep a later removal from working.
  for (const name of ['templates', 'options', 'public'])
    cpSync(join(source, name), join(part, name), { recursive: true })
  spawnSync('chmod', ['-R', 'u+w,go+rX', part])
  renameSync(part, target)
  rmSync(part, { recursive: true, force: true })
  return target
}

async function moduleFolder(folder: string): Promise<string> {
  try {
    const { stdout } = await run('go', ['mod', 'download', '-json', 'gitea.dev'], { cwd: folder, timeout: 600_000 })
    return v.parse(Module, JSON.parse(stdout)).Dir
  } catch (cause) {
    throw new FrenchError('Les modèles de page de la forge n’ont pas pu être obtenus avec Go.', { cause })
  }
}
