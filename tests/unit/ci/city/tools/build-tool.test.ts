import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildTool, builtFolder, builtPath, type BuildPlace } from '#ci/city/tools/build-tool.ts'
import { TOOLS } from '#ci/city/tools/tool.ts'

let folder = ''
let place: BuildPlace
const told: string[] = []
const progress = { begin: (what: string) => (told.push(what), () => void told.push('fini')) }
const compile = async (_folder: string, _package: string, output: string) => writeFileSync(output, 'un programme')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parvis-build-'))
  place = { modules: join(folder, 'modules'), cache: join(folder, 'cache') }
  mkdirSync(join(place.modules, 'web'), { recursive: true })
  for (const file of ['go.mod', 'go.sum']) writeFileSync(join(place.modules, 'web', file), file)
  told.length = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a program that must be built', () => {
  it('is built once, and said so', async () => {
    const path = await buildTool(place, TOOLS.caddy, progress, compile)
    expect(readFileSync(path, 'utf8')).toBe('un programme')
    expect(told[0]).toBe('Construction, une seule fois : le serveur web (Caddy) (d’ordinaire 1 à 2 minutes)')
    await buildTool(place, TOOLS.caddy, progress, async () => {
      throw new Error('built again')
    })
    expect(told).toHaveLength(2)
  })

  it('leaves nothing that looks finished when its building stops in the middle', async () => {
    const stops = async (_folder: string, _package: string, output: string) => {
      writeFileSync(output, 'un prog')
      throw new Error('cut')
    }
    await expect(buildTool(place, TOOLS.caddy, progress, stops)).rejects.toThrow('cut')
    expect(existsSync(builtPath(place, TOOLS.caddy))).toBe(false)
    expect(readdirSync(builtFolder(place, 'web'))).toEqual([])
    expect(readFileSync(await buildTool(place, TOOLS.caddy, progress, compile), 'utf8')).toBe('un programme')
  })

  it('starts again cleanly after a build that was killed', async () => {
    const dead = spawnSync('true').pid
    mkdirSync(builtFolder(place, 'web'), { recursive: true })
    writeFileSync(`${builtPath(place, TOOLS.caddy)}.${dead}.part`, 'un pro')
    const path = await buildTool(place, TOOLS.caddy, progress, compile)
    expect(readFileSync(path, 'utf8')).toBe('un programme')
    expect(readdirSync(builtFolder(place, 'web'))).toEqual(['caddy'])
  })

  it('leaves another build that is going on alone', async () => {
    mkdirSync(builtFolder(place, 'web'), { recursive: true })
    const theirs = `caddy.${process.ppid}.part`
    writeFileSync(join(builtFolder(place, 'web'), theirs), 'en cours')
    await buildTool(place, TOOLS.caddy, progress, compile)
    expect(readdirSync(builtFolder(place, 'web')).toSorted()).toEqual(['caddy', theirs])
  })

  it('is built anew when its pins change', async () => {
    const before = await buildTool(place, TOOLS.caddy, progress, compile)
    writeFileSync(join(place.modules, 'web', 'go.sum'), 'another')
    expect(builtPath(place, TOOLS.caddy)).not.toBe(before)
  })
})
