// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { useMediaStore } from '#src/stores/media.ts'
import { usePublicationStore } from '#src/stores/publication.ts'
import { useSiteStore } from '#src/stores/site.ts'
import { bench, contact, until } from '../fakes/services.ts'
import { oidOf } from '../fakes/fake-forge-repo.ts'

const notes = { description: 'La salle', decorative: false, people: 'aucune', credit: '', point: null } as const
const photo = (digest: string) => ({ bytes: new TextEncoder().encode(digest), digest, notes, words: '' })
const one = photo('11111111aaaa')
const two = photo('22222222bbbb')

async function open(given: Parameters<typeof bench>[0] = {}) {
  const made = bench(given)
  const [site, media] = [useSiteStore(), useMediaStore()]
  await site.open({ owner: 'associations', address: 'reg-art' })
  await media.reload()
  return { ...made, site, media, publication: usePublicationStore() }
}
const naming = (path: string) => `${contact}\n![La salle](/${path})\n`
const paths = (at: Awaited<ReturnType<typeof open>>, text: string) =>
  at.media.changesFor([text]).map(({ path }) => path)

describe('photos of drafts', () => {
  it('are published with the page that names them, each with its sidecar, and no other', async () => {
    const at = await open()
    const [first = '', second = ''] = await at.media.keepPhotos([one, two])
    expect(first).toMatch(/^medias\/\d{4}\/la-salle-11111111\.webp$/)
    expect(paths(at, naming(second))).toEqual([second, `${second}.yml`])
    // Taken out of the text: not published.
    expect(paths(at, contact)).toEqual([])
    expect([...at.media.overlay(naming(first)).keys()]).toEqual([first, `${first}.yml`])
  })

  it('are found again after a reload, by the same person alone', async () => {
    const at = await open()
    const [first = ''] = await at.media.keepPhotos([one])
    const again = await open({ repo: at.repo, device: at.device, services: at.services })
    expect(paths(again, naming(first))).toHaveLength(2)
    const other = { account: 'amir', name: 'Amir', email: 'amir@noreply.localhost' }
    const amir = await open({ repo: at.repo, device: at.device, services: at.services, person: other })
    expect(paths(amir, naming(first))).toEqual([])
  })

  it('leave the device when a fetch shows them at the forge', async () => {
    const at = await open()
    const [first = '', second = ''] = await at.media.keepPhotos([one, two])
    at.repo.write(first, 'bytes')
    await at.site.refresh()
    await until(() => !at.media.kept.has(first), 'let go')
    expect([...at.media.kept.keys()]).toEqual([second])
    expect(paths(at, naming(first))).toEqual([])
  })

  it('that no draft names any more are swept away, but not the moment after', async () => {
    const at = await open()
    const [first = '', second = ''] = await at.media.keepPhotos([one, two])
    await at.media.sweep()
    expect(at.media.kept.size).toBe(2)
    const kept = await at.services.keptMedia.list('lea', 'associations/reg-art')
    await at.services.keptMedia.put(kept.map((medium) => ({ ...medium, keptAt: 0 })))
    await at.services.drafts.put({
      person: 'lea',
      site: 'associations/reg-art',
      path: 'pages/contact.md',
      base: null,
      baseText: '',
      text: naming(second),
      savedAt: 1,
      publishedAs: null,
    })
    await at.media.reload()
    await at.media.sweep()
    expect([...at.media.kept.keys()]).toEqual([second])
    expect(first).not.toBe(second)
  })

  it('that a colleague published too do not stop the page', async () => {
    const at = await open()
    const [first = ''] = await at.media.keepPhotos([one])
    const text = naming(first)
    const sidecar = `${first}.yml`
    at.repo.answer = {
      kind: 'conflict',
      files: [{ path: sidecar, theirs: 'description: Autre\n', theirsOid: 'x', mine: '', base: null }],
    }
    const outcome = await at.publication.publish({
      path: 'pages/contact.md',
      title: 'Contact',
      message: 'Modification',
      changes: [
        ...at.media.changesFor([text]),
        { path: 'pages/contact.md', base: oidOf(contact), baseText: contact, content: text },
      ],
    })
    expect(outcome?.kind).toBe('published')
    expect(at.repo.texts.get('pages/contact.md')).toBe(text)
    expect(at.repo.texts.has(sidecar)).toBe(false)
  })
})
