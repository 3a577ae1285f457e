import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FrenchError } from '#ci/city/french-error.ts'
import { firstClosedFolder, readOptions } from '#ci/city/options.ts'

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'parvis-options-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the command line of a city', () => {
  it('has defaults for everything', () => {
    const options = readOptions([], { HOME: '/home/ada' })
    expect(options).toMatchObject({ port: 8080, demo: false, watchEvery: 60 })
    expect(options.tools.cache).toBe('/home/ada/.cache/parvis/tools')
  })

  it('takes a port, a folder, the demo, the pace of the watch', () => {
    expect(readOptions(['--port', '9000', '--state', 'ville', '--demo', '--veille', '0'], {})).toMatchObject({
      port: 9000,
      state: resolve('ville'),
      demo: true,
      watchEvery: 0,
    })
  })

  it('finds programs by the environment, and the cache where the system says', () => {
    const { tools } = readOptions([], { PARVIS_GITEA: '/opt/gitea', XDG_CACHE_HOME: '/var/cache' })
    expect(tools).toEqual({ gitea: '/opt/gitea', cache: '/var/cache/parvis/tools' })
  })

  it.each([
    [['--port', '80a']],
    [['--port', '0']],
    [['--port', '65535']],
    [['--port']],
    [['--prot', '8080']],
    [['ville']],
    [['--veille', '-1']],
  ])('refuses %j in French', (args) => {
    expect(() => readOptions(args, {})).toThrow(FrenchError)
    expect(() => readOptions(args, {})).toThrow(/Options : --port/)
  })

  it.each(['a"b', 'a;b', 'a{b}', 'a#b', 'a$b', 'a\nb'])(
    'refuses a folder that three formats would read differently',
    (name) => {
      expect(() => readOptions(['--state', name], {})).toThrow(FrenchError)
    },
  )

  it('takes a folder with spaces and accents', () => {
    expect(readOptions(['--state', '/srv/Ville d’été'], {}).state).toBe('/srv/Ville d’été')
  })
})

describe('a folder that others cannot walk through', () => {
  it('is found, outermost first', () => {
    mkdirSync(join(folder, 'ferme'), { mode: 0o700 })
    // The temporary folder itself is closed to others.
    expect(firstClosedFolder(join(folder, 'ferme', 'ville'))).toBe(folder)
  })
})
