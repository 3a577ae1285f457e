/** A site published edit after edit, with every extra: the same to the byte as one made from nothing. */
import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FolderTarget } from '#ci/deploy/folder-target.ts'
import type { Job } from '#ci/publish/job.ts'
import { publishSite } from '#ci/publish/publish-site.ts'
import { readRecord } from '#ci/publish/release-record.ts'
import { deadLinks } from '#site-builder/checks/page-links.ts'
import { makeRepository } from '#tests/harness/site-repository.ts'
import { goodSite, page, scratchFolder, treeOf, type Files } from '#tests/unit/site-builder/build/scratch-site.ts'
import { broken, photo } from '#tests/unit/site-builder/media/pictures.ts'

const NOW = Date.UTC(2026, 10, 25, 12)
const CITY = {
  nom: 'Ville',
  hebergeur: { nom: 'Ville', adresse: '1 place', telephone: '04 76 00 00 01', courriel: 'v@ville.example' },
  adresse_des_sites: 'http://{adresse}.localhost:8080',
  signaler: 'mailto:v@ville.example',
}

type Change = Readonly<Record<string, string | Uint8Array | null>>

async function site(): Promise<{
  publish: (change: Change) => Promise<void>
  again: () => Promise<void>
  root: string
}> {
  const folder = await scratchFolder()
  await chmod(folder, 0o755)
  const repository = await makeRepository(folder)
  await writeFile(join(folder, 'ville.json'), JSON.stringify(CITY))
  const job: Job = {
    address: 'essai',
    remote: repository.remote,
    token: 'no-forge-here',
    root: join(folder, 'sites/essai'),
    builder: process.cwd(),
    node: process.execPath,
    cityFile: join(folder, 'ville.json'),
    sandbox: 'bwrap',
    fewerPages: false,
  }
  const again = async (): Promise<void> => {
    expect(await publishSite(job, new FolderTarget(job.root), () => NOW)).toMatchObject({ kind: 'published' })
  }
  return {
    root: job.root,
    again,
    publish: async (change) => {
      await repository.push(change)
      await again()
    },
  }
}

const served = (root: string): Promise<string> => realpath(join(root, 'current'))

/** Every file with a hash of its bytes. */
async function bytesOf(root: string): Promise<Record<string, string>> {
  const folder = await served(root)
  const pairs = (await treeOf(folder)).map(async (file) => {
    const bytes = await readFile(join(folder, file))
    return [file, createHash('sha256').update(bytes).digest('hex')] as const
  })
  return Object.fromEntries(await Promise.all(pairs))
}

describe('a site of many edits', { timeout: 600_000 }, () => {
  it('is the same to the byte as one made from nothing, and its pages name nothing that is not there', async () => {
    const { root, publish, again } = await site()
    const first: Files = {
      ...goodSite(),
      'pages/autre.md': page('Autre page', '![](/medias/2026/grande.webp)'),
      'pages/derniere.md': page('Dernière page', 'Elle part.'),
      'medias/2026/grande.webp': await photo(1100, 700),
      'medias/2026/grande.webp.yml': 'description: Une grande\n',
      'medias/2026/coupee.webp': broken(await photo(1100, 700)),
      'medias/2026/coupee.webp.yml': 'description: Coupée\n',
    }
    await publish(first)
    const inode = async (file: string): Promise<number> => (await stat(join(root, 'current', file))).ino
    const before = await inode('medias/2026/grande-480.webp')
    await publish({ 'pages/bonne.md': page('Une bonne page', 'Une autre phrase.') })
    expect(await inode('medias/2026/grande-480.webp')).toBe(before)
    await publish({ 'medias/2026/grande.webp': await photo(1400, 700), 'pages/autre.md': page('Un autre titre') })
    expect(await inode('medias/2026/grande-480.webp')).not.toBe(before)
    await publish({
      'apparence.yml': 'palette: mer\naccueil: affiche\n',
      'pages/derniere.md': null,
      'menu.yml': '- page: bonne\n- page: autre\n',
    })
    await publish({ 'pages/bonne.md': page('Une bonne page', 'Une dernière phrase.') })

    const edited = await bytesOf(root)
    expect((await stat(join(root, 'current/medias/2026/affiche.webp'))).nlink).toBeGreaterThan(3)
    const files = new Set(Object.keys(edited))
    for (const file of [...files].filter((name) => name.endsWith('.html'))) {
      const html = await readFile(join(root, 'current', file), 'utf8')
      expect(deadLinks(file, html, files, 'http://essai.localhost:8080')).toEqual([])
    }
    expect(edited['medias/2026/coupee-480.webp']).toBe(edited['medias/2026/coupee.webp'])
    expect(await readRecord(root)).toMatchObject({
      spent: { pictures: expect.any(Number), checks: expect.any(Number) },
    })

    // Of all that publications keep, when texts were last changed is the one thing that cannot be made again.
    const remembered = await readFile(join(root, 'cache/changes.json'))
    await rm(root, { recursive: true })
    await mkdir(join(root, 'cache'), { recursive: true })
    await writeFile(join(root, 'cache/changes.json'), remembered)
    await again()
    expect(await bytesOf(root)).toEqual(edited)
  })
})
