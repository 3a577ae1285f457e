import { describe, expect, it } from 'vitest'
import { createHttpPublicSite, readAnnouncement } from '#src/services/public-site/http-public-site.ts'

const commit = 'a'.repeat(40)
const answering =
  (body: unknown, status = 200) =>
  async () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })

describe('the public address', () => {
  it('says which commit visitors are served', async () => {
    const site = createHttpPublicSite(
      'http://{adresse}.localhost:8080/',
      answering({ commit, construit: '2026-11-24T20:00:00Z', version: '1', refus: null }),
    )
    expect(site.baseUrl('reg-art')).toBe('http://reg-art.localhost:8080')
    expect(await site.announcement('reg-art')).toEqual({ commit, builtAt: Date.UTC(2026, 10, 24, 20), refusal: null })
  })

  it('says which commit could not become the site', () => {
    const refus = { commit: 'b'.repeat(40), quand: '2026-11-24T21:00:00Z', message: 'Il manque l’adresse.', nombre: 2 }
    expect(readAnnouncement({ commit, construit: '2026-11-24T20:00:00Z', refus })?.refusal).toMatchObject({
      commit: refus.commit,
      count: 2,
    })
  })

  it('proves nothing when it cannot be read', async () => {
    for (const answer of [
      answering('<html>'),
      answering({ commit: 'main' }),
      answering({ commit }, 404),
      () => Promise.reject(new TypeError('Failed to fetch')),
    ]) {
      expect(await createHttpPublicSite('http://{adresse}.test', answer).announcement('reg-art')).toBeNull()
    }
  })
})
