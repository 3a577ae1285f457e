import { describe, expect, it } from 'vitest'
import { pollDelay, watchOnline, type Served, type WatchOptions } from '#src/domain/publication/watch-online.ts'

const [old, ours, later, other] = ['0', 'a', 'b', 'c'].map((c) => c.repeat(40)) as [string, string, string, string]
const refused = (commit: string) => ({ commit, message: 'Il manque l’adresse.', count: 2 })

/** A public address that gives these answers one after the other, and the last one for ever, on a clock of its own. */
function watching(answers: (Served | null)[], change: Partial<WatchOptions> = {}) {
  const told: string[] = []
  const controller = new AbortController()
  let now = 0
  let looks = 0
  const online = watchOnline({
    commit: ours,
    announcement: async () => answers[Math.min(looks++, answers.length - 1)] ?? null,
    contains: async (descendant, ancestor) => descendant === later && ancestor === ours,
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds
      if (now > 20 * 60_000) controller.abort()
    },
    onSlow: () => told.push('slow'),
    onRefused: ({ message }) => told.push(message),
    signal: controller.signal,
    ...change,
  })
  return { online, told, looks: () => looks }
}

describe('watching the public address', () => {
  it('ends when it serves our commit', async () => {
    const { online, looks } = watching([{ commit: old, refusal: null }, null, { commit: ours, refusal: null }])
    expect(await online).toBe(true)
    expect(looks()).toBe(3)
  })

  it('ends when it serves a later commit that contains ours', async () => {
    expect(await watching([{ commit: later, refusal: null }]).online).toBe(true)
  })

  it('is not fooled by a commit that does not contain ours', async () => {
    const { online, told } = watching([{ commit: other, refusal: null }])
    expect(await online).toBe(false)
    expect(told).toEqual(['slow'])
  })

  it('asks the forge once about a commit, and again when it could not say', async () => {
    let asked = 0
    const contains = async () => {
      asked += 1
      if (asked === 1) throw new Error('no network')
      return asked === 2
    }
    expect(await watching([{ commit: later, refusal: null }], { contains }).online).toBe(true)
    expect(asked).toBe(2)
  })

  it('tells a refusal of our commit once and goes on watching', async () => {
    const { online, told } = watching([
      { commit: old, refusal: refused(ours) },
      { commit: old, refusal: refused(ours) },
      { commit: later, refusal: null },
    ])
    expect(await online).toBe(true)
    expect(told).toEqual(['Il manque l’adresse.'])
  })

  it('does not take an older refusal for ours', async () => {
    const { online, told } = watching([
      { commit: old, refusal: refused(other) },
      { commit: ours, refusal: null },
    ])
    expect(await online).toBe(true)
    expect(told).toEqual([])
  })

  it('looks often at first and seldom later', () => {
    expect(pollDelay(0)).toBeLessThanOrEqual(300)
    expect(pollDelay(120_000)).toBeGreaterThan(pollDelay(0))
  })
})
