/** The poor and the rich site that pictures and tests are made of keep to the content format. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { readSite } from '#site-builder/reading/read-site.ts'
import type { Site } from '#site-builder/model/site.ts'
import { memorySource } from '#site-builder/sources/memory-source.ts'
import { richSite } from '#tests/fixtures/sites/riche.ts'

const POOR = join(import.meta.dirname, '../../../fixtures/sites/pauvre')

function read(files: ReadonlyMap<string, Uint8Array>): Promise<Site> {
  const source = memorySource(new Map([...files].map(([path, bytes]) => [path, { bytes, oid: path }])), null)
  return readSite(source, { now: Date.parse('2026-11-24T12:00:00Z'), city: null, baseUrl: null })
}

function faults(site: Site): readonly unknown[] {
  return site.problems.filter(({ code }) => code !== 'host-missing')
}

it('the poor site has fourteen entries in its menu, one piece of news, no picture, and no fault', async () => {
  const files = new Map<string, Uint8Array>()
  for (const entry of await readdir(POOR, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(relative(POOR, path), await readFile(path))
  }
  const site = await read(files)
  expect(faults(site)).toEqual([])
  expect([site.menu.length, site.news.length, site.media.size]).toEqual([14, 1, 0])
})

it('the rich site has 300 events, 200 pieces of news, 12 albums, 60 documents, and no fault', async () => {
  const site = await read(await richSite('2026-11-24'))
  expect(faults(site)).toEqual([])
  const documents = [...site.media.values()].filter(({ kind }) => kind === 'document')
  expect([site.events.length, site.news.length, site.albums.length, documents.length]).toEqual([300, 200, 12, 60])
})

it('the rich site is the same at each call', async () => {
  const [one, two] = [await richSite('2026-11-24'), await richSite('2026-11-24')]
  expect([...one].map(([path, bytes]) => [path, bytes.length])).toEqual(
    [...two].map(([path, bytes]) => [path, bytes.length]),
  )
})
