import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packedBlobs, packOffsets } from '#src/services/git/packed-blobs.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parvis-pack-'))
  git(['init', '-q', '--bare'])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the blobs of a pack', () => {
  it.each(['--delta-base-offset', '--no-delta-base-offset'])('come back byte for byte, with %s', async (form) => {
    // Long and alike: git keeps nearly all of them as changes of each other, in long chains.
    const paragraphs = Array.from({ length: 400 }, (_, index) => `Une phrase, la ${index * 7919}e.\n`)
    const texts = Array.from({ length: 60 }, (_, index) =>
      paragraphs.toSpliced(index * 5, 2, `Été ${index}.\n`).join(''),
    )
    texts.push('', 'x'.repeat(70_000), `${'x'.repeat(70_000)}y`)
    const { pack, offsets, oids } = packed(texts, form)
    expect(pack.length).toBeLessThan(texts.join('').length / 20)
    const wanted = oids.filter((_, index) => index % 3 !== 1)
    const blobs = await packedBlobs(pack, offsets, wanted)
    expect([...blobs.keys()]).toEqual(wanted)
    for (const [index, oid] of oids.entries()) {
      const blob = blobs.get(oid)
      expect(blob && new TextDecoder().decode(blob)).toBe(index % 3 === 1 ? undefined : texts[index])
    }
  })

  it('are not read from a pack that was damaged, or that lacks one of them', async () => {
    const { pack, offsets, oids } = packed(['Un.\n', 'Deux.\n'], '--delta-base-offset')
    await expect(packedBlobs(pack, offsets, ['0'.repeat(40)])).rejects.toThrow('a pack without')
    const damaged = pack.slice()
    damaged[20] = (damaged[20] ?? 0) ^ 1
    await expect(packedBlobs(damaged, offsets, oids)).rejects.toThrow('a damaged pack')
  })
})

function packed(texts: readonly string[], form: string) {
  const files = texts.map((_, index) => `${index}.md`)
  for (const [index, text] of texts.entries()) writeFileSync(join(folder, `${index}.md`), text)
  const oids = git(['hash-object', '-w', '--no-filters', ...files])
    .toString()
    .trim()
    .split('\n')
  const pack = git(['pack-objects', '-q', '--stdout', '--depth=50', '--window=50', form], oids.join('\n'))
  writeFileSync(join(folder, 'one.pack'), pack)
  git(['index-pack', 'one.pack'])
  return { pack: new Uint8Array(pack), offsets: packOffsets(readFileSync(join(folder, 'one.idx'))), oids }
}

function git(args: readonly string[], input = ''): Buffer {
  return execFileSync('git', args, { cwd: folder, input, maxBuffer: 1e8 })
}
