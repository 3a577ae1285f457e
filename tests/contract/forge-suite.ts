/** What every `Forge` does, whatever is behind it. */
import { describe, expect, it } from 'vitest'
import type { Forge } from '#src/services/forge/forge.ts'

export interface ForgeUnderTest {
  /** As Léa, who writes `reg-art` and sees nothing else. */
  forge: Forge
  account: string
  name: string
  site: { owner: string; address: string; name: string }
  /** A file that several commits changed, but not all. */
  path: string
  /** A site that exists and that she may not see. */
  hidden: { owner: string; address: string }
}

const UNKNOWN = '0123456789abcdef0123456789abcdef01234567'

export function forgeSuite(name: string, make: () => Promise<ForgeUnderTest>): void {
  describe(`the forge: ${name}`, () => {
    it('says who is signed in', async () => {
      const { forge, account, name: person } = await make()
      const me = await forge.me()
      expect(me.account).toBe(account)
      expect(me.name).toBe(person)
      expect(me.email).toMatch(/@/)
    })

    it('lists her sites by the association’s name, and no other', async () => {
      const { forge, site } = await make()
      expect(await forge.sites()).toEqual([
        { owner: site.owner, address: site.address, name: site.name, canWrite: true, archived: false },
      ])
    })

    it('gives history newest first, no more than asked', async () => {
      const { forge, site } = await make()
      const entries = await forge.history(site, { limit: 3 })
      expect(entries).toHaveLength(3)
      for (const { commit, author, date, message } of entries) {
        expect(commit).toMatch(/^[0-9a-f]{40}$/)
        expect(author).not.toBe('')
        expect(message).not.toBe('')
        expect(date).toBeGreaterThan(Date.UTC(2020, 0))
      }
      expect(new Set(entries.map(({ commit }) => commit)).size).toBe(3)
    })

    it('goes on from a commit', async () => {
      const { forge, site } = await make()
      const [, second, third] = await forge.history(site, { limit: 3 })
      const from = await forge.history(site, { from: second?.commit ?? '', limit: 2 })
      expect(from).toEqual([second, third])
    })

    it('narrows history to one file, no more than asked', async () => {
      const { forge, site, path } = await make()
      const all = await forge.history(site, { limit: 100 })
      const ofFile = await forge.history(site, { path, limit: 100 })
      expect(ofFile.length).toBeGreaterThan(1)
      expect(ofFile.length).toBeLessThan(all.length)
      expect(await forge.history(site, { path, limit: 1 })).toEqual(ofFile.slice(0, 1))
      expect(all.map(({ commit }) => commit)).toEqual(expect.arrayContaining(ofFile.map(({ commit }) => commit)))
    })

    it('has no history of a file that never was', async () => {
      const { forge, site } = await make()
      expect(await forge.history(site, { path: 'pages/jamais.md' })).toEqual([])
    })

    it('knows that a commit contains itself and what came before, and not what came after', async () => {
      const { forge, site } = await make()
      const [newest, , third] = (await forge.history(site, { limit: 3 })).map(({ commit }) => commit)
      if (newest === undefined || third === undefined) throw new Error('the suite needs three commits')
      expect(await forge.contains(site, newest, newest)).toBe(true)
      expect(await forge.contains(site, newest, third)).toBe(true)
      expect(await forge.contains(site, third, newest)).toBe(false)
    })

    it('contains no commit that it does not know', async () => {
      const { forge, site } = await make()
      const [newest] = await forge.history(site, { limit: 1 })
      expect(await forge.contains(site, newest?.commit ?? '', UNKNOWN)).toBe(false)
      expect(await forge.contains(site, UNKNOWN, newest?.commit ?? '')).toBe(false)
    })

    it('does not tell a site that is hidden from one that is not there', async () => {
      const { forge, hidden } = await make()
      for (const site of [hidden, { owner: hidden.owner, address: 'nulle-part' }]) {
        await expect(forge.history(site)).rejects.toMatchObject({ code: 'not-found' })
        await expect(forge.contains(site, UNKNOWN, `f${UNKNOWN.slice(1)}`)).rejects.toMatchObject({ code: 'not-found' })
      }
    })

    it('answers to a probe', async () => {
      const { forge } = await make()
      expect(await forge.probe()).toBe('ok')
    })
  })
}
