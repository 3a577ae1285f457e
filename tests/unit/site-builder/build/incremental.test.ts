/** What a release shares with the one before, and that sharing never shows. */
import { lstat, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build, goodSite, IDENTITY, page, scratchFolder, treeOf, webp, writeFiles, type Files } from './scratch-site.ts'

async function site(files: Files = {}): Promise<{
  work: string
  change: (files: Files) => Promise<void>
  make: (name: string, ...more: string[]) => ReturnType<typeof build>
}> {
  const work = await scratchFolder()
  const content = join(work, 'content')
  await writeFiles(content, { ...goodSite(), ...files })
  return {
    work,
    change: (changed) => writeFiles(content, changed),
    make: (name, ...more) => build(work, ['--content', content, '--output', join(work, name), ...more]),
  }
}

async function bytesOf(folder: string): Promise<Map<string, string>> {
  const files = await treeOf(folder)
  const pairs = files.map(async (file): Promise<[string, string]> => [
    file,
    (await readFile(join(folder, file))).toString('base64'),
  ])
  return new Map(await Promise.all(pairs))
}

async function freshFiles(folder: string): Promise<string[]> {
  const files = await treeOf(folder)
  const links = await Promise.all(files.map(async (file) => (await lstat(join(folder, file))).nlink))
  return files.filter((_, index) => links[index] === 1)
}

describe('a release after another', { timeout: 90_000 }, () => {
  it('is the same to the byte as one made from nothing, and shares what did not change', async () => {
    const { work, change, make } = await site({ 'pages/autre.md': page('Autre') })
    const cache = ['--cache', join(work, 'cache')]
    await make('un', ...cache)
    await change({ 'pages/bonne.md': page('Une bonne page', 'Une autre phrase, **grasse**.') })
    const second = await make('deux', ...cache)
    await make('entier')
    expect(await bytesOf(join(work, 'deux'))).toEqual(await bytesOf(join(work, 'entier')))
    expect(second.report?.linked).toBeGreaterThan(10)
    const fresh = await freshFiles(join(work, 'deux'))
    expect(fresh).toContain('bonne/index.html')
    expect(fresh).toContain('parvis.json')
    expect(fresh).not.toContain('autre/index.html')
    expect(fresh).not.toContain('medias/2026/affiche.webp')
  })

  it('is made anew where an item goes, a media changes, or the look does', async () => {
    const { work, change, make } = await site({ 'pages/autre.md': page('Autre') })
    const cache = ['--cache', join(work, 'cache')]
    await make('un', ...cache)
    await rm(join(work, 'content/pages/autre.md'))
    await change({ 'medias/2026/affiche.webp': webp(400, 300), 'apparence.yml': 'palette: mer\n' })
    await make('deux', ...cache)
    await make('entier')
    expect(await bytesOf(join(work, 'deux'))).toEqual(await bytesOf(join(work, 'entier')))
    expect(await treeOf(join(work, 'deux'))).not.toContain('autre/index.html')
  })

  it('follows menus, names, sidecars, settings, links to what goes, and the clock, to the byte', async () => {
    const photo = (title: string): string => page(title, '![](/medias/2026/affiche.webp) [Ici](/autre/)')
    const { work, change, make } = await site({
      'pages/autre.md': page('Autre'),
      'pages/activites/yoga.md': photo('Yoga'),
      'albums/fete.md': page('Fête', 'x', 'photos: [medias/2026/affiche.webp]\n'),
      'actualites/2026-11-21-plus-tard.md': page('Plus tard', 'x', 'publier_le: 2026-12-01\n'),
      'agenda/2026-11-24-ce-soir.md': page('Ce soir', 'x', 'debut: 2026-11-24T20:00\n'),
    })
    const content = join(work, 'content')
    // Each step has changes that cannot hide each other; each costs two builds.
    const steps: readonly { change?: Files; remove?: string; rename?: [string, string]; now?: string }[] = [
      { change: { 'menu.yml': '- page: bonne\n- {page: agenda, titre: Sorties}\n' }, now: '2026-11-25T12:00:00Z' },
      {
        change: { 'medias/2026/affiche.webp.yml': 'description: Une autre description\npoint: 10 20\n' },
        rename: ['pages/autre.md', 'pages/ailleurs.md'],
      },
      {
        change: {
          'apparence.yml': 'palette: nuit\npolices: journal\naccueil: affiche\n',
          'pages/bonne.md': page('Un autre titre', 'Elle reste en ligne.', 'redirections: [/autre/]\n'),
        },
      },
      { remove: 'medias/2026/affiche.webp', now: '2026-12-02T12:00:00Z' },
      {
        change: { 'identite.yml': `${IDENTITY}sigle: AP\n`, 'pages/bonne.md': '---\ntitre: [\n---\n' },
        rename: ['pages/activites/yoga.md', 'pages/yoga.md'],
      },
      { change: { 'pages/bonne.md': page('Une bonne page', 'Elle revient.') }, remove: 'menu.yml' },
    ]
    const cache = ['--cache', join(work, 'cache')]
    await make('0', ...cache)
    for (const [index, step] of steps.entries()) {
      await change(step.change ?? {})
      if (step.remove !== undefined) await rm(join(content, step.remove))
      if (step.rename !== undefined) await rename(join(content, step.rename[0]), join(content, step.rename[1]))
      const now = step.now === undefined ? [] : ['--now', step.now]
      const part = await make(`${index + 1}`, ...cache, ...now)
      const whole = await make('entier', ...now)
      expect(part.report?.problems, JSON.stringify(step)).toEqual(whole.report?.problems)
      expect(await bytesOf(join(work, `${index + 1}`)), JSON.stringify(step)).toEqual(
        await bytesOf(join(work, 'entier')),
      )
    }
  })

  it('reads and renders nothing when nothing changed', async () => {
    const { work, make } = await site()
    const cache = ['--cache', join(work, 'cache')]
    await make('un', ...cache)
    const again = await make('deux', ...cache)
    // `parvis.json` is never shared.
    expect(again.report?.written).toBe(1)
  })

  it('does not need the one before: gone, or with a file that somebody shortened, it is made anew', async () => {
    const { work, make } = await site()
    const cache = ['--cache', join(work, 'cache')]
    await make('un', ...cache)
    const before = await bytesOf(join(work, 'un'))
    await rm(join(work, 'un'), { recursive: true })
    const again = await make('deux', ...cache)
    expect(again.report?.linked).toBe(0)
    await rm(join(work, 'deux/index.html'))
    await writeFiles(join(work, 'deux'), { 'index.html': 'court' })
    await make('trois', ...cache)
    expect(await bytesOf(join(work, 'trois'))).toEqual(before)
  })

  it('survives a cache that is damaged', async () => {
    const { work, make } = await site()
    const cache = join(work, 'cache')
    await make('un', '--cache', cache)
    await writeFiles(cache, { 'release.json': '{', 'documents.json': '[]', 'reading.json': '{"media": 1}' })
    const run = await make('deux', '--cache', cache)
    expect(run.code).toBe(0)
    expect(await bytesOf(join(work, 'deux'))).toEqual(await bytesOf(join(work, 'un')))
  })

  it('keeps in the cache only what the site still holds', async () => {
    const { work, change, make } = await site()
    const cache = join(work, 'cache')
    await change({ 'pages/bonne.md': page('Une bonne page', 'Phrase-qui-part.') })
    await make('un', '--cache', cache)
    expect(await readFile(join(cache, 'documents.json'), 'utf8')).toContain('Phrase-qui-part')
    await change({ 'pages/bonne.md': page('Une bonne page', 'Phrase-qui-reste.') })
    await make('deux', '--cache', cache)
    const kept = await readFile(join(cache, 'documents.json'), 'utf8')
    expect(kept).toContain('Phrase-qui-reste')
    expect(kept).not.toContain('Phrase-qui-part')
  })

  it('keeps what was parsed even where the build comes to nothing, so that the next goes on from there', async () => {
    const { work, change, make } = await site()
    const cache = join(work, 'cache')
    await change({ 'pages/bonne.md': page('Une bonne page', 'Phrase-déjà-lue.') })
    // No folder can be made beside it: its name would be longer than a disk takes.
    await expect(make('n'.repeat(250), '--cache', cache)).rejects.toThrow('ENAMETOOLONG')
    expect(await readFile(join(cache, 'documents.json'), 'utf8')).toContain('Phrase-déjà-lue')
  })
})
