/** What pages say of their pictures, with and without somebody who makes the smaller ones. */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deadLinks } from '#site-builder/checks/page-links.ts'
import { build, goodSite, page, scratchFolder, treeOf, webp, writeFiles, type Files } from '../build/scratch-site.ts'

const ADDRESS = 'https://amis.example'
const FILES: Files = {
  'medias/2026/grande.webp': webp(1600, 1000),
  'medias/2026/grande.webp.yml': 'description: Une grande\n',
  'medias/2026/prise.webp': webp(1200, 900),
  'medias/2026/prise-480.webp': webp(700, 500),
  'pages/bonne.md': page(
    'Une bonne page',
    '![](/medias/2026/grande.webp)\n\n![](/medias/2026/prise.webp)',
    'image: medias/2026/grande.webp\n',
  ),
}

async function built(...more: string[]): Promise<{ page: string; home: string; folder: string; work: string }> {
  const work = await scratchFolder()
  const folder = join(work, 'site')
  await mkdir(join(work, 'pipeline'))
  await writeFiles(join(work, 'content'), { ...goodSite(), ...FILES })
  await build(work, [
    '--content',
    join(work, 'content'),
    '--output',
    folder,
    ...more.map((one) => one.replace('WORK', work)),
  ])
  const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8')
  return { page: await read('bonne/index.html'), home: await read('index.html'), folder, work }
}

describe('a site that its association builds itself', { timeout: 60_000 }, () => {
  it('names no smaller copy, and no picture for sharing but its own', async () => {
    const { page: text, home } = await built('--address', ADDRESS)
    expect(text).not.toContain('srcset')
    expect(text).toContain(`content="${ADDRESS}/medias/2026/grande.webp"`)
    expect(home).not.toContain('og:image')
  })

  it('has no picture for sharing without an address, which networks need', async () => {
    expect((await built()).page).not.toContain('og:image')
    expect((await built('--pipeline', 'WORK/pipeline')).page).not.toContain('og:image')
  })
})

describe('a site that the city publishes', { timeout: 60_000 }, () => {
  it('names the smaller copies and a picture for sharing on each page, and all of them are listed to be made', async () => {
    const { page: text, home, folder, work } = await built('--address', ADDRESS, '--pipeline', 'WORK/pipeline')
    expect(text).toContain(
      'srcset="/medias/2026/grande-480.webp 480w, /medias/2026/grande-720.webp 720w, /medias/2026/grande-960.webp 960w, /medias/2026/grande.webp 1600w"',
    )
    for (const one of [text, home]) {
      expect(one).toMatch(new RegExp(`property="og:image" content="${ADDRESS}/theme/partage/[0-9a-z]{11}\\.jpg"`))
      expect(one).toContain('property="og:image:width" content="1200"')
      expect(one).toContain('name="twitter:card" content="summary_large_image"')
    }
    expect(text).toContain('property="og:image:alt" content="Une grande"')
    const listed = JSON.parse(await readFile(join(work, 'pipeline/media.json'), 'utf8')) as { file: string }[]
    const files = new Set([...(await treeOf(folder)), ...listed.map(({ file }) => file)])
    for (const file of (await treeOf(folder)).filter((name) => name.endsWith('.html'))) {
      expect(deadLinks(file, await readFile(join(folder, file), 'utf8'), files, ADDRESS)).toEqual([])
    }
  })

  it('leaves a file of the author under the name of a copy alone, and does not take it for one', async () => {
    const { page: text } = await built('--address', ADDRESS, '--pipeline', 'WORK/pipeline')
    expect(text).toContain(
      'srcset="/medias/2026/prise-720.webp 720w, /medias/2026/prise-960.webp 960w, /medias/2026/prise.webp 1200w"',
    )
  })
})

describe('what a page names and the release has not', () => {
  const files = new Set([
    'index.html',
    'contact/index.html',
    'theme/a.css',
    'medias/b.webp',
    '.redirections/ancien.txt',
  ])
  const dead = (html: string): string[] => deadLinks('contact/index.html', html, files, ADDRESS)

  it('is found: pages, styles, pictures of every width, pictures for sharing', () => {
    expect(dead('<a href="/contact/"><a href="/ancien"><link href="/theme/a.css"><img src="/medias/b.webp">')).toEqual(
      [],
    )
    expect(dead('<a href="/rien/"><link href="/theme/b.css">')).toEqual(['/rien/', '/theme/b.css'])
    expect(dead('<img srcset="/medias/c.webp 480w, /medias/b.webp 960w" src="/medias/b.webp">')).toEqual([
      '/medias/c.webp',
    ])
    expect(dead(`<meta content="${ADDRESS}/theme/partage/c.jpg">`)).toEqual([`${ADDRESS}/theme/partage/c.jpg`])
  })

  it('is nothing of other sites, of the page itself, or of a text', () => {
    expect(dead('<a href="https://ailleurs.example/x"><a href="#ici"><a href="mailto:a@b.example">')).toEqual([])
    expect(dead('<meta name="description" content="Voir /rien/">')).toEqual([])
  })
})
