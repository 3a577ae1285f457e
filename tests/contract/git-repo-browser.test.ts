import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchProfile } from '../harness/browser.ts'
import { createDevice, killBrowser, openDoors, openTestBrowser, valueOf, type TestBrowser } from './git-repo-browser.ts'
import { createRepo, tokenFor, type TestRepo } from './git-repo-city.ts'
import { gitRepoSuite, publish } from './git-repo-suite.ts'

let browser: TestBrowser
beforeAll(async () => {
  browser = await openTestBrowser()
}, 120_000)
afterAll(() => browser.close())

gitRepoSuite('the worker in Chromium', (repo, account) => browser.device(repo, account))

describe('site repository: what only a browser shows', () => {
  let site: TestRepo
  beforeAll(async () => {
    site = await createRepo(new Map([['pages/accueil.md', '---\ntitre: Accueil\n---\n\nUn.\n\nDeux.\n']]), ['lea'])
  })
  afterAll(() => site.remove())

  it('loses no commit of two tabs of one browser, and each hears of the other’s', async () => {
    const first = await browser.device(site, 'lea')
    const state = await first.repo.open()
    const second = await first.otherTab()
    const heads: string[] = []
    second.repo.watch((commit) => heads.push(commit))
    const text = state.texts.get('pages/accueil.md') ?? ''
    const outcomes = await Promise.all([
      publish(first.repo, state, { 'pages/accueil.md': text.replace('Un.', 'Un de Léa.') }),
      publish(second.repo, state, { 'pages/accueil.md': text.replace('Deux.', 'Deux de Léa.') }),
    ])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['published', 'published'])
    const both = text.replace('Un.', 'Un de Léa.').replace('Deux.', 'Deux de Léa.')
    expect((await first.repo.local())?.texts.get('pages/accueil.md')).toBe(both)
    await expect.poll(() => heads.length).toBe(2)
    await first.close()
  })

  it('has what it published when the browser is killed the moment after', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parvis-profile-'))
    const doors = await openDoors()
    const token = await tokenFor('lea')
    const before = await createDevice(await launchProfile(folder, {}, doors.args), doors, site, token)
    const state = await before.repo.open()
    const outcome = await publish(before.repo, state, { 'pages/tuee.md': 'Sauvée.\n' })
    await killBrowser(before.page().context(), folder)
    const after = await createDevice(await launchProfile(folder, {}, doors.args), doors, site, token)
    const kept = await after.repo.local()
    expect(outcome).toMatchObject({ kind: 'published', commit: kept?.commit })
    expect(kept?.texts.get('pages/tuee.md')).toBe('Sauvée.\n')
    expect(await after.repo.open()).toEqual({ ...kept, fresh: true })
    await after.close()
    await doors.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('stops an opening when the person goes elsewhere', async () => {
    const { page, repo, close } = await browser.device(site, 'lea')
    const answer = await page().evaluate(() => globalThis.page.git('openAndLeave', []))
    expect(() => valueOf(answer)).toThrow('cancelled')
    expect((await repo.open()).fresh).toBe(true)
    await close()
  })
})
