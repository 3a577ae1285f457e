/** What the app's worker takes upon itself, and what it must leave alone. */
import { describe, expect, it } from 'vitest'
import { routeOf, type Asked, type Route } from '#src/service-worker/routing.ts'

const APP = 'https://ecrire.ville.example'
const ask = (path: string, more: Partial<Asked> = {}): Route =>
  routeOf({ method: 'GET', url: new URL(path, APP).href, mode: 'cors', cache: 'default', ...more }, APP)
const open = (path: string): Route => ask(path, { mode: 'navigate' })

describe('the worker of the app', () => {
  it('opens every screen with the app’s one page, pages of a site with a dot in their address too', () => {
    expect(['/', '/partager?recu=1', '/sites/reg-art', '/sites/reg-art/ecrire/pages/venir.md'].map(open)).toEqual(
      Array.from({ length: 4 }, () => 'page'),
    )
  })

  it('lets through what lies beside the page when somebody opens it', () => {
    const beside = ['/manifest.webmanifest', '/service-worker.js', '/app-files.json', '/icons/parvis-192.png']
    expect([...beside.map(open), ...beside.map((path) => ask(path))]).toEqual(
      Array.from({ length: 8 }, () => 'network'),
    )
  })

  it('keeps what is named by its hash, for pages, workers and style sheets', () => {
    expect([ask('/assets/index-D0_N5BIz.css', { mode: 'no-cors' }), ask('/assets/worker-BwzhMRfv.js')]).toEqual([
      'file',
      'file',
    ])
  })

  it('takes a share that the system sends, and no other call that sends something', () => {
    expect(ask('/partager', { method: 'POST', mode: 'navigate' })).toBe('share')
    expect(ask('/partager', { method: 'POST' })).toBe('network')
    expect(ask('/sites/reg-art', { method: 'POST', mode: 'navigate' })).toBe('network')
    expect(ask('/assets/a.js', { method: 'HEAD' })).toBe('network')
  })

  it('gives the city’s file without a network, but no false proof of one', () => {
    expect(ask('/ville.json', { cache: 'no-cache' })).toBe('city')
    expect(ask('/ville.json', { cache: 'no-store', mode: 'no-cors' })).toBe('network')
  })

  it('does not come between the app and the forge or the sites, whatever the address looks like', () => {
    for (const url of [
      'https://forge.ville.example/api/v1/user',
      'https://forge.ville.example/assets/parvis/pages.css',
      'https://forge.ville.example/login/oauth/access_token',
      'https://forge.ville.example/associations/reg-art.git/info/refs',
      'https://reg-art.ville.example/parvis.json',
      'http://ecrire.ville.example/',
      'https://ecrire.ville.example:8443/',
    ])
      expect([url, routeOf({ method: 'GET', url, mode: 'navigate', cache: 'default' }, APP)]).toEqual([url, 'network'])
  })

  it('asks the network for the page when the app only looks whether there is a newer one', () => {
    expect(ask('/', { cache: 'no-cache' })).toBe('network')
  })
})
