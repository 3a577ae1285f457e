/**
 * Former addresses, from the text of a page to the web server of a running city: 301, once, and never to elsewhere. The
 * site is built by the builder and laid where the web server looks.
 */
import { readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCityState } from '#ci/city/state.ts'
import { runCommand } from '#site-builder/build/command.ts'
import { cityFetch } from '#tests/harness/city-fetch.ts'
import { goodSite, page, writeFiles } from '../unit/site-builder/build/scratch-site.ts'

const NAME = `essai-redirections-${process.pid}`
const state = process.env['PARVIS_TEST_CITY'] ?? 'PARVIS_TEST_CITY is not set'
const root = join(state, 'sites', NAME)
const release = join(root, 'releases', 'essai')
const told: string[] = []
let site: string

const FORMER = [
  '/ancienne/',
  '/vieux-nom/',
  '/dossier/tres/vieux/',
  '/page.html',
  'https://ailleurs.example/',
  '//ailleurs.example/',
  '/bonne/',
  '/agenda/',
  '/../x/',
]

beforeAll(async () => {
  const { addresses } = readCityState(state)
  site = addresses.sites.replace('{adresse}', NAME)
  const content = join(root, 'content')
  await writeFiles(content, {
    ...goodSite(),
    'pages/nouvelle.md': page('Nouvelle', 'Me voici.', `redirections: ${JSON.stringify(FORMER)}\n`),
    'pages/seconde.md': page('Seconde', 'Moi aussi.', 'redirections: [/ancienne/, /nouvelle/, /seconde/]\n'),
  })
  const args = ['build', '--content', content, '--output', release, '--address', site]
  await runCommand(args, { out: () => {}, err: (line) => told.push(line) })
  await symlink(join('releases', 'essai'), join(root, 'current'))
}, 120_000)

afterAll(() => rm(root, { recursive: true, force: true }))

const answerOf = async (path: string): Promise<[number, string | null]> => {
  const answer = await cityFetch(site + path)
  return [answer.status, answer.headers.get('location')]
}

describe('a former address', () => {
  it.each(['/ancienne/', '/ancienne', '/vieux-nom/', '/dossier/tres/vieux/', '/page.html', '/ancienne/?x=1'])(
    '%s leads to the new one, for good and at once',
    async (path) => {
      expect(await answerOf(path)).toEqual([301, '/nouvelle/'])
      expect((await answerOf('/nouvelle/'))[0]).toBe(200)
    },
  )

  it('that is somebody’s today stays theirs', async () => {
    for (const path of ['/bonne/', '/agenda/', '/nouvelle/', '/seconde/'])
      expect((await answerOf(path))[0], path).toBe(200)
  })

  it.each([
    '//ailleurs.example/',
    '/https://ailleurs.example/',
    '/%2f%2failleurs.example/',
    '/\\ailleurs.example/',
    '/ancienne/..%2f..%2f',
    '/ancienne%0d%0aLocation:%20x/',
  ])('%s leads nowhere else', async (path) => {
    const [, location] = await answerOf(path)
    expect(location ?? '/').toMatch(/^\/(?![/\\])/)
  })

  it('whose file somebody has tampered with sets no header of their choice and runs no template', async () => {
    const file = join(release, '.redirections', 'pris.txt')
    await writeFile(file, '/nouvelle/\r\nSet-Cookie: a=b\n{{ env "HOME" }}')
    const answer = await cityFetch(`${site}/pris`)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(`${answer.headers.get('location') ?? ''}${await answer.text()}`).not.toContain(
      process.env['HOME'] ?? '/root',
    )
  })

  it('keeps its small page, for whoever opens the site without the city’s web server', async () => {
    const small = await readFile(join(release, 'ancienne/index.html'), 'utf8')
    expect(small).toContain(`<link rel="canonical" href="${site}/nouvelle/"`)
    expect(small).toMatch(/http-equiv="refresh" content="0; url=\/nouvelle\/"/)
  })
})

it('what cannot be a former address is told with its page and field', () => {
  const lines = told.filter((line) => line.includes('redirections'))
  const of = (field: string): string | undefined => lines.find((line) => line.includes(`: ${field}: `))
  for (const field of ['redirections 5', 'redirections 6', 'redirections 7', 'redirections 8', 'redirections 9']) {
    expect(of(field), `${field}\n${lines.join('\n')}`).toMatch(/^pages\/nouvelle\.md: /)
  }
  const conflict = lines.filter((line) => line.startsWith('pages/seconde.md: '))
  expect(conflict.join('\n')).toContain('pages/nouvelle.md')
  expect(conflict.join('\n')).toContain('/nouvelle/')
})
