/** When something was last changed, as calendars, feeds and search engines are told. */
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { build, goodSite, page, scratchFolder, treeOf, writeFiles, type Files } from './scratch-site.ts'

const CONCERT = 'agenda/2026-12-05-concert.md'
const LOTO = 'agenda/2026-12-12-loto.md'
const concert = (fields = ''): string => page('Le concert', 'Venez.', `debut: 2026-12-05T20:30\n${fields}`)
const FIRST = { ...goodSite(), [LOTO]: page('Le loto', 'Venez.', 'debut: 2026-12-12T14:00\n') }

async function repository(): Promise<{
  work: string
  git: string
  commit: (at: string, files: Files) => Promise<void>
}> {
  const work = await scratchFolder()
  const git = join(work, 'depot')
  const call = (at: string, ...args: string[]): void => {
    const who = { GIT_AUTHOR_NAME: 'x', GIT_AUTHOR_EMAIL: 'x@x', GIT_COMMITTER_NAME: 'x', GIT_COMMITTER_EMAIL: 'x@x' }
    const env = { PATH: process.env['PATH'], HOME: '/nonexistent', ...who, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at }
    execFileSync('git', ['-C', git, ...args], { env, stdio: 'pipe' })
  }
  await writeFiles(git, {})
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', git])
  const commit = async (at: string, files: Files): Promise<void> => {
    await writeFiles(git, files)
    call(at, 'add', '.')
    call(at, 'commit', '--quiet', '-m', 'x')
  }
  return { work, git, commit }
}

/** As a runner of the city has it: the last commit alone. */
function shallow(git: string, work: string, name: string): string {
  const copy = join(work, name)
  execFileSync('git', ['clone', '--quiet', '--bare', '--depth=1', `file://${git}`, copy], { stdio: 'pipe' })
  return copy
}

const ADDRESS = ['--address', 'https://amis.example']

interface Said {
  sequence: number
  modified: string | null
  stamp: string
}

async function calendarOf(folder: string, name: string): Promise<Said> {
  const text = await readFile(join(folder, 'agenda', `${name}.ics`), 'utf8')
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
  const value = (key: string): string | null => event?.getFirstPropertyValue(key)?.toString() ?? null
  return {
    sequence: Number(value('sequence')),
    modified: value('last-modified'),
    stamp: value('dtstamp') ?? '',
  }
}

async function lastmod(folder: string, address: string): Promise<string | undefined> {
  const map = await readFile(join(folder, 'sitemap.xml'), 'utf8')
  return new RegExp(`${address}</loc><lastmod>([^<]*)<`).exec(map)?.[1]
}

describe('what was changed last', { timeout: 300_000 }, () => {
  it('is told by the history of the whole repository, the same for whoever builds', async () => {
    const { work, git, commit } = await repository()
    await commit('2026-10-01T10:00:00Z', FIRST)
    const make = (name: string, ...more: string[]) =>
      build(work, ['--git', git, '--ref', 'main', '--output', join(work, name), ...ADDRESS, ...more])
    await make('un', '--cache', join(work, 'cache'))
    await commit('2026-11-01T10:00:00Z', { [CONCERT]: concert('annule: true\n') })
    await commit('2026-11-02T10:00:00Z', { 'pages/bonne.md': page('Une bonne page', 'Autre chose.') })
    await make('deux', '--cache', join(work, 'cache'))
    await make('entier')

    const before = await calendarOf(join(work, 'un'), '2026-12-05-concert')
    const after = await calendarOf(join(work, 'deux'), '2026-12-05-concert')
    expect(before.modified).toBe('2026-10-01T10:00:00Z')
    expect(after.modified).toBe('2026-11-01T10:00:00Z')
    expect(after.stamp).toBe('2026-11-01T10:00:00Z')
    expect(after.sequence).toBeGreaterThan(before.sequence)
    // Another item's change is none of its own.
    const loto = (name: string) => readFile(join(work, name, 'agenda/2026-12-12-loto.ics'), 'utf8')
    expect(await loto('deux')).toBe(await loto('un'))
    expect(await lastmod(join(work, 'deux'), '/bonne/')).toBe('2026-11-02')
    expect(await lastmod(join(work, 'deux'), '/agenda/2026-12-12-loto/')).toBe('2026-10-01')
    for (const file of await treeOf(join(work, 'entier'))) {
      expect(await readFile(join(work, 'deux', file)), file).toEqual(await readFile(join(work, 'entier', file)))
    }
  })

  it('is remembered by a runner that has the last commit alone, and never goes back', async () => {
    const { work, git, commit } = await repository()
    const make = async (name: string) => {
      const copy = shallow(git, work, `depot-${name}`)
      await build(work, [
        '--git',
        copy,
        '--ref',
        'main',
        '--output',
        join(work, name),
        '--cache',
        join(work, 'c'),
        ...ADDRESS,
      ])
      return {
        concert: await calendarOf(join(work, name), '2026-12-05-concert'),
        loto: await calendarOf(join(work, name), '2026-12-12-loto'),
      }
    }
    await commit('2026-10-01T10:00:00Z', FIRST)
    const first = await make('un')
    expect(await lastmod(join(work, 'un'), '/bonne/')).toBeUndefined()
    await commit('2026-11-01T10:00:00Z', { [CONCERT]: concert('lieu: Salle des fêtes\n') })
    const second = await make('deux')
    expect(second.concert.sequence).toBeGreaterThan(first.concert.sequence)
    expect(second.loto).toEqual(first.loto)
    expect(await lastmod(join(work, 'deux'), '/agenda/2026-12-05-concert/')).toBe('2026-11-01')
    // A volunteer's computer whose clock is a year late.
    await commit('2025-11-02T10:00:00Z', { [CONCERT]: concert('annule: true\n') })
    const third = await make('trois')
    expect(third.concert.sequence).toBeGreaterThan(second.concert.sequence)
    expect(third.loto).toEqual(first.loto)
  })

  it('a commit that claims an impossible time breaks nothing', async () => {
    const { work, git, commit } = await repository()
    await commit('@99999999999 +0000', FIRST)
    const { code } = await build(work, ['--git', git, '--ref', 'main', '--output', join(work, 'x'), ...ADDRESS])
    expect(code).toBe(0)
    expect((await calendarOf(join(work, 'x'), '2026-12-05-concert')).sequence).toBeLessThan(2 ** 31)
  })
})
