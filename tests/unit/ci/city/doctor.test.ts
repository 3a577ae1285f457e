import { describe, expect, it } from 'vitest'
import { examine, type Examination } from '#ci/city/doctor.ts'
import { accountsFor } from '#ci/city/isolation.ts'

const answers: Readonly<Record<string, string>> = {
  git: 'git version 2.39.5',
  go: 'go version go1.26.8 linux/amd64',
  flock: 'flock from util-linux 2.38.1',
  bwrap: 'bubblewrap 0.8.0',
}
const healthy: Examination = {
  nodeVersion: 'v24.21.0',
  mustBuild: true,
  root: true,
  isolation: { accounts: accountsFor('/srv/ville'), bubblewrap: true, setpriv: true },
  ask: (command) => answers[command] ?? null,
}
const without = (...missing: string[]) => ({
  ...healthy,
  ask: (command: string) => (missing.includes(command) ? null : (answers[command] ?? null)),
})

describe('the examination of a machine', () => {
  it('says nothing of a healthy one', () => {
    expect(examine(healthy)).toEqual([])
  })

  it.each([
    ['an old Node', { ...healthy, nodeVersion: 'v20.1.0' }, /npm start/],
    ['no git', without('git'), /apt install git/],
    [
      'an old git',
      { ...healthy, ask: (c: string) => (c === 'git' ? 'git version 2.20.1' : (answers[c] ?? null)) },
      /2\.34/,
    ],
    ['no Go, when something must be built', without('go'), /go\.dev\/dl/],
    ['no flock', without('flock'), /util-linux/],
    [
      'root that cannot be another user',
      { ...healthy, isolation: { ...healthy.isolation, accounts: null } },
      /compte ordinaire/,
    ],
  ])('stops for %s, and says how to get it', (_, examination, sentence) => {
    const findings = examine(examination)
    expect(findings).toHaveLength(1)
    expect(findings[0]?.stops).toBe(true)
    expect(findings[0]?.sentence).toMatch(sentence)
  })

  it('asks for Go only when something must be built', () => {
    expect(examine({ ...without('go'), mustBuild: false })).toEqual([])
  })

  it.each([
    [
      'bubblewrap is missing',
      { ...without('bwrap'), isolation: { ...healthy.isolation, bubblewrap: false } },
      /apt install bubblewrap/,
    ],
    [
      'bubblewrap does not work',
      { ...healthy, isolation: { ...healthy.isolation, bubblewrap: false } },
      /ne fonctionne pas/,
    ],
    ['setpriv is missing', { ...healthy, isolation: { ...healthy.isolation, setpriv: false } }, /survivront/],
    [
      'all run as one user',
      { ...healthy, root: false, isolation: { ...healthy.isolation, accounts: null } },
      /partagent votre compte/,
    ],
  ])('only says what it costs when %s', (_, examination, sentence) => {
    const findings = examine(examination)
    expect(findings).toHaveLength(1)
    expect(findings[0]?.stops).toBe(false)
    expect(findings[0]?.sentence).toMatch(sentence)
  })
})

describe('the users of a city', () => {
  it('are four, are always the same for a folder, and stay in the range that nobody hands out', () => {
    const accounts = Object.values(accountsFor('/srv/ville'))
    expect(new Set(accounts.map(({ uid }) => uid)).size).toBe(4)
    expect(accountsFor('/srv/ville')).toEqual(accountsFor('/srv/ville'))
    for (const state of ['/a', '/b', '/c/d', '/srv/ville']) {
      for (const { uid } of Object.values(accountsFor(state))) {
        expect(uid).toBeGreaterThanOrEqual(60_578)
        expect(uid).toBeLessThanOrEqual(61_183)
      }
    }
  })
})
