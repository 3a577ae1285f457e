import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { installBuilder, productionPackages } from '#ci/city/builder-install.ts'

let folder = ''
let checkout = ''
let builder = ''
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(checkout, path)), { recursive: true })
  writeFileSync(join(checkout, path), text)
}
const installed = (path: string): boolean => existsSync(join(builder, path))
const lockfile = JSON.stringify({
  packages: {
    '': { name: 'parvis' },
    'node_modules/yaml': {},
    'node_modules/yaml/node_modules/kept': {},
    'node_modules/@scope/one': {},
    'node_modules/vue': { dev: true },
    'node_modules/typescript': { devOptional: true },
    'node_modules/other-system': { optional: true },
  },
})

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parvis-builder-'))
  checkout = join(folder, 'checkout')
  builder = join(folder, 'builder')
  put('package-lock.json', lockfile)
  put('package.json', '{}')
  put('site-builder/cli.ts', 'one')
  put('ci/publish/main.ts', 'one')
  put('ci/city/start.ts', 'a secret of nobody')
  put('src/main.ts', 'the app')
  for (const path of ['yaml', 'yaml/node_modules/kept', '@scope/one', 'vue', 'typescript']) {
    put(`node_modules/${path}/index.js`, path)
  }
  put('node_modules/yaml/node_modules/stray/index.js', 'stray')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the builder that runners use', () => {
  it('needs only what is not for development', () => {
    expect(productionPackages(lockfile)).toEqual([
      'node_modules/yaml',
      'node_modules/yaml/node_modules/kept',
      'node_modules/@scope/one',
      'node_modules/other-system',
    ])
  })

  it('holds the code of jobs and the packages of work, nothing else', async () => {
    await installBuilder(checkout, builder)
    expect(
      ['site-builder/cli.ts', 'ci/publish/main.ts', 'package.json', 'node_modules/yaml/index.js'].filter(installed),
    ).toEqual(['site-builder/cli.ts', 'ci/publish/main.ts', 'package.json', 'node_modules/yaml/index.js'])
    expect(installed('node_modules/yaml/node_modules/kept/index.js')).toBe(true)
    expect(['ci/city', 'src/main.ts', 'node_modules/vue', 'node_modules/typescript'].filter(installed)).toEqual([])
    expect(installed('node_modules/yaml/node_modules/stray')).toBe(false)
  })

  it('follows the code at the next start, and forgets a file that is gone', async () => {
    put('site-builder/old.ts', 'old')
    await installBuilder(checkout, builder)
    rmSync(join(checkout, 'site-builder/old.ts'))
    put('site-builder/cli.ts', 'two')
    await installBuilder(checkout, builder)
    expect(readFileSync(join(builder, 'site-builder/cli.ts'), 'utf8')).toBe('two')
    expect(installed('site-builder/old.ts')).toBe(false)
  })
})
