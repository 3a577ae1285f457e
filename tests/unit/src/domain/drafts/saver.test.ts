import { fc } from '#tests/harness/invent.ts'
import { describe, expect, it } from 'vitest'
import { createSaver, type SaverState } from '#src/domain/drafts/saver.ts'

/** A clock that moves only when told, and a device whose writes the test completes or fails. */
function bench() {
  let now = 0
  let timers: { at: number; run: () => void }[] = []
  const states: SaverState[] = []
  const begun: { at: number; text: string; done: () => void; fail: () => void }[] = []
  const device = { text: '' }
  let typed = ''
  const saver = createSaver({
    clock: {
      now: () => now,
      after: (milliseconds, run) => {
        const timer = { at: now + milliseconds, run }
        timers.push(timer)
        return () => (timers = timers.filter((t) => t !== timer))
      },
    },
    onState: (state) => states.push(state),
    write: () => {
      const text = typed
      return new Promise((resolve, reject) => {
        begun.push({
          at: now,
          text,
          done: () => ((device.text = text), resolve()),
          fail: () => reject(new Error('full')),
        })
      })
    },
  })
  return {
    saver,
    states,
    begun,
    device,
    type: (text: string) => ((typed = text), saver.touch()),
    async wait(milliseconds: number) {
      const until = now + milliseconds
      for (;;) {
        const due = timers.filter((t) => t.at <= until).sort((a, b) => a.at - b.at)[0]
        if (!due) break
        timers = timers.filter((t) => t !== due)
        now = due.at
        due.run()
        await settle()
      }
      now = until
      await settle()
    },
    async settle() {
      await settle()
    },
  }
}
const settle = async () => {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve()
}

describe('the saver', () => {
  it('begins to write at most 200 ms after the first key that is not yet saved, however fast one types on', async () => {
    const { type, wait, begun } = bench()
    for (let key = 0; key < 10; key++) {
      type(`t${key}`)
      await wait(40)
    }
    expect(begun[0]?.at).toBeLessThanOrEqual(200)
  })

  it('says saved only when the write is complete', async () => {
    const { type, wait, settle, states, begun } = bench()
    type('a')
    await wait(500)
    expect(states.map((s) => s.kind)).toEqual(['pending'])
    begun[0]?.done()
    await settle()
    expect(states.at(-1)?.kind).toBe('saved')
  })

  it('has one write in flight; the latest text follows', async () => {
    const { type, wait, settle, states, begun, device } = bench()
    type('a')
    await wait(200)
    type('ab')
    type('abc')
    await wait(1000)
    expect(begun).toHaveLength(1)
    begun[0]?.done()
    await settle()
    expect(states.at(-1)?.kind).toBe('pending')
    await wait(200)
    begun[1]?.done()
    await settle()
    expect(device.text).toBe('abc')
    expect(states.at(-1)?.kind).toBe('saved')
  })

  it('says that the device refuses, keeps trying, and says saved when it holds again', async () => {
    const { type, wait, settle, states, begun } = bench()
    type('a')
    await wait(200)
    begun[0]?.fail()
    await settle()
    expect(states.at(-1)?.kind).toBe('failed')
    type('ab')
    expect(states.at(-1)?.kind).toBe('failed')
    await wait(1500)
    begun[1]?.done()
    await settle()
    expect(states.at(-1)?.kind).toBe('saved')
  })

  it('writes at once when told to, and resolves when nothing is left', async () => {
    const { type, saver, settle, begun, device } = bench()
    type('a')
    const flushed = saver.flush()
    expect(begun).toHaveLength(1)
    type('ab')
    begun[0]?.done()
    await settle()
    begun[1]?.done()
    await flushed
    expect(device.text).toBe('ab')
    expect(saver.dirty).toBe(false)
  })

  it('never says saved while the last text is not on the device', async () => {
    const step = fc.oneof(
      fc.constant('type' as const),
      fc.constant('done' as const),
      fc.constant('fail' as const),
      fc.integer({ min: 1, max: 2000 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (script) => {
        const { type, wait, settle, states, begun, device } = bench()
        let text = ''
        let ended = 0
        for (const action of script) {
          if (action === 'type') type((text += 'x'))
          else if (typeof action === 'number') await wait(action)
          else {
            begun[ended]?.[action]()
            if (begun[ended]) ended += 1
            await settle()
          }
          if (states.at(-1)?.kind === 'saved') expect(device.text).toBe(text)
          expect(begun.length - ended).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
