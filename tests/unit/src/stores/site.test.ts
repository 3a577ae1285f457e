// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { useSiteStore } from '#src/stores/site.ts'
import { bench, contact } from '../fakes/services.ts'

const regArt = { owner: 'associations', address: 'reg-art' }

describe('the open site', () => {
  it('is read by the builder’s own code', async () => {
    bench()
    const site = useSiteStore()
    await site.open(regArt)
    expect(site.status).toBe('open')
    expect(site.name).toBe('Reg’art')
    expect(site.site?.pages.map((page) => page.address)).toEqual(expect.arrayContaining(['/', '/contact/']))
    expect(site.offlineCopy).toBe(false)
  })

  it('that cannot be reached and was never here says why', async () => {
    const { repo } = bench()
    repo.failing = 'offline'
    const site = useSiteStore()
    await site.open(regArt)
    expect([site.status, site.error]).toEqual(['failed', 'offline'])
    repo.failing = null
    await site.open(regArt)
    expect([site.status, site.error]).toEqual(['open', null])
  })

  it('without network is the device’s copy, and says so', async () => {
    const { repo } = bench()
    const site = useSiteStore()
    await site.open(regArt)
    repo.failing = 'offline'
    await site.refresh()
    expect([site.status, site.offlineCopy]).toEqual(['open', true])
  })

  it('of an association that the person has left is not shown again, and its copy leaves the device', async () => {
    const { repo } = bench()
    const site = useSiteStore()
    await site.open(regArt)
    site.close()
    repo.failing = 'not-found'
    await site.open(regArt)
    expect([site.status, site.error, site.site]).toEqual(['failed', 'not-found', null])
    expect(await repo.door().local()).toBeNull()
  })

  it('can be read as it would be with another text, and is not changed by that', async () => {
    bench()
    const site = useSiteStore()
    await site.open(regArt)
    const changed = await site.siteWith(new Map([['pages/contact.md', contact.replace('Contact', 'Nous écrire')]]))
    expect(changed.pages.map((page) => page.title)).toContain('Nous écrire')
    expect(site.site?.pages.map((page) => page.title)).not.toContain('Nous écrire')
  })

  it('is read anew when a colleague’s work is fetched', async () => {
    const { repo } = bench()
    const site = useSiteStore()
    await site.open(regArt)
    repo.write('pages/benevoles.md', '---\ntitre: Bénévoles\n---\n\nVenez.\n')
    await site.refresh()
    expect(site.site?.pages.map((page) => page.title)).toContain('Bénévoles')
  })
})
