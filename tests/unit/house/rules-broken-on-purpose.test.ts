/** Each rule of the house is broken on purpose, in a small house of its own: the check that guards it must say so. */
import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const ROOT = process.cwd()
const SHARED = [
  'tsconfig.json',
  '.oxlintrc.json',
  '.oxfmtrc.json',
  'eslint.config.ts',
  '.dependency-cruiser.mjs',
  'package.json',
  'site-builder/tsconfig.json',
  'site-builder/platform.d.ts',
  'site-builder/build/tsconfig.json',
  'src/tsconfig.json',
  'ci/tsconfig.json',
]
let house = ''

beforeEach(async () => {
  house = await mkdtemp(join(tmpdir(), 'parvis-house-'))
  for (const path of SHARED) await cp(join(ROOT, path), join(house, path), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(house, 'node_modules'))
})
afterEach(() => rm(house, { recursive: true }))

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, path)), { recursive: true })
    await writeFile(join(house, path), text)
  }
}

function run(program: string, ...args: string[]): { ok: boolean; output: string } {
  const result = spawnSync(join(ROOT, 'node_modules/.bin', program), args, { cwd: house, encoding: 'utf8' })
  return { ok: result.status === 0, output: result.stdout + result.stderr }
}

const imports = () =>
  run('depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'src', 'site-builder', 'ci')

/** Name of the rule, and the two files of which the first breaks it by importing the second. */
const FORBIDDEN: readonly [rule: string, from: string, to: string][] = [
  ['direction-of-site-builder', 'site-builder/model/a.ts', 'src/domain/b.ts'],
  ['direction-of-src-domain', 'src/domain/a.ts', 'src/services/b.ts'],
  ['direction-of-src-services', 'src/services/a.ts', 'src/stores/b.ts'],
  ['direction-of-src-stores', 'src/stores/a.ts', 'src/features/x/b.ts'],
  ['direction-of-src-editor', 'src/editor/a.ts', 'src/features/x/b.ts'],
  ['direction-of-src-preview', 'src/preview/a.ts', 'src/shell/b.ts'],
  ['direction-of-src-features', 'src/features/x/a.ts', 'src/shell/b.ts'],
  ['no-feature-imports-a-feature', 'src/features/x/a.ts', 'src/features/y/b.ts'],
  ['ui-sees-i18n-alone', 'src/ui/a.ts', 'src/stores/b.ts'],
  ['ui-sees-i18n-alone', 'src/ui/a.ts', 'site-builder/model/b.ts'],
  ['ci-sees-the-forge-alone-of-src', 'ci/publish/a.ts', 'src/services/git/b.ts'],
]

describe('direction of imports', () => {
  for (const [rule, from, to] of FORBIDDEN) {
    it(`${from} may not import ${to}`, async () => {
      const steps = '../'.repeat(from.split('/').length - 1)
      await write({
        'src/a.ts': 'export const a = 1\n',
        'site-builder/a.ts': 'export const a = 1\n',
        'ci/a.ts': 'export const a = 1\n',
        [to]: 'export const b = 1\n',
        [from]: `import { b } from '${steps}${to}'\nexport const a = b\n`,
      })
      const { ok, output } = imports()
      expect(ok).toBe(false)
      expect(output).toContain(rule)
    })
  }

  it('has no circle', async () => {
    await write({
      'ci/a.ts': 'export const x = 1\n',
      'site-builder/a.ts': 'export const x = 1\n',
      'src/domain/a.ts': `import { b } from './b.ts'\nexport const a = (): number => b()\n`,
      'src/domain/b.ts': `import { a } from './a.ts'\nexport const b = (): number => a()\n`,
    })
    const { ok, output } = imports()
    expect(ok).toBe(false)
    expect(output).toContain('no-circle')
  })

  for (const [rule, path, imported] of [
    ['one-door-to-git', 'src/stores/a.ts', 'isomorphic-git'],
    ['one-door-to-the-editor', 'src/features/x/a.ts', '@milkdown/kit/core'],
    ['forge-client-has-no-vue', 'src/services/a.ts', 'vue'],
    ['browser-safe-rooms-have-no-node', 'site-builder/theme/a.ts', 'node:fs'],
    ['runner-installs-what-it-imports', 'ci/publish/a.ts', 'idb'],
  ] as const) {
    it(`${path} may not import ${imported}`, async () => {
      await write({
        'ci/x.ts': 'export const x = 1\n',
        'site-builder/x.ts': 'export const x = 1\n',
        'src/x.ts': 'export const x = 1\n',
        [path]: `import * as a from '${imported}'\nexport { a }\n`,
      })
      const { ok, output } = imports()
      expect(ok).toBe(false)
      expect(output).toContain(rule)
    })
  }
})

describe('types of each world', () => {
  for (const [world, path, text] of [
    ['site-builder', 'site-builder/model/a.ts', 'export const a = process.env\n'],
    ['site-builder', 'site-builder/theme/a.ts', 'export const a = document.title\n'],
    ['site-builder/build', 'site-builder/build/a.ts', 'export const a = document.title\n'],
    ['ci', 'ci/publish/a.ts', 'export const a = document.title\n'],
    ['src', 'src/stores/a.ts', 'export const a = process.env\n'],
  ] as const) {
    it(`${path} may not say: ${text.trim()}`, async () => {
      await write({ [path]: text })
      const { ok, output } = run('vue-tsc', '--noEmit', '-p', world)
      expect(ok).toBe(false)
      expect(output).toContain(path.split('/').at(-1))
    })
  }

  it('an element of a list may be missing, an optional field is not undefined', async () => {
    await write({
      'ci/a.ts': 'const list: string[] = []\nexport const first: string = list[0]\n',
      'ci/b.ts': 'export const b: { x?: string } = { x: undefined }\n',
    })
    const { output } = run('vue-tsc', '--noEmit', '-p', 'ci')
    expect(output).toContain('ci/a.ts')
    expect(output).toContain('ci/b.ts')
  })
})

describe('lint and format', () => {
  for (const [rule, text] of [
    ['no-explicit-any', 'export const a = (x: any): unknown => x\n'],
    ['no-default-export', 'export default 1\n'],
    ['no-non-null-assertion', 'export const a = (x: string | null): string => x!\n'],
  ] as const) {
    it(`oxlint stops ${rule}`, async () => {
      await write({ 'src/a.ts': text })
      const { ok, output } = run('oxlint', '--deny-warnings', 'src')
      expect(ok).toBe(false)
      expect(output).toContain(rule)
    })
  }

  for (const [rule, template] of [
    ['vue/no-v-html', '<p v-html="1" />'],
    ['vuejs-accessibility/alt-text', '<img src="a.png">'],
    ['vuejs-accessibility/click-events-have-key-events', '<div @click="void 0" />'],
  ] as const) {
    it(`ESLint stops ${rule}`, async () => {
      await write({ 'src/App.vue': `<template>\n  ${template}\n</template>\n` })
      const { ok, output } = run('eslint', '--max-warnings', '0', 'src')
      expect(ok).toBe(false)
      expect(output).toContain(rule)
    })
  }

  it('oxfmt stops a file out of format', async () => {
    await write({ 'src/a.ts': 'export const a = "1";\n' })
    expect(run('oxfmt', '--check', 'src').ok).toBe(false)
  })

  it('knip finds what nobody uses', async () => {
    await write({
      'knip.json': JSON.stringify({ entry: ['src/main.ts'], project: ['src/**/*.ts'] }),
      'src/main.ts': 'console.log(1)\n',
      'src/unused.ts': 'export const unused = 1\n',
    })
    const { ok, output } = run('knip', '--no-progress', '--include', 'files')
    expect(ok).toBe(false)
    expect(output).toContain('src/unused.ts')
  })
})
