import { fc } from '#tests/harness/invent.ts'
import { describe, expect, it } from 'vitest'
import { next, steps, type Publication, type PublicationEvent } from '#src/domain/publication/publication.ts'

const page = { path: 'pages/contact.md', title: 'Contact' }
const commit = 'a'.repeat(40)
const run = (...events: PublicationEvent[]) =>
  events.reduce(next, { kind: 'none' } satisfies Publication as Publication)
const begin: PublicationEvent = { kind: 'begin', page }
const sent: PublicationEvent = { kind: 'sent', commit, at: 1, merged: false }
const refusal = { commit, message: 'Il manque l’adresse.', count: 1 }

describe('a publication', () => {
  it('is online only once the public address serves its commit', () => {
    expect(run(begin, sent).kind).toBe('laying-out')
    expect(run(begin, sent, { kind: 'served', commit: 'b'.repeat(40) }).kind).toBe('laying-out')
    expect(run(begin, sent, { kind: 'served', commit })).toMatchObject({ kind: 'online', page, commit })
  })

  it('never says online without a served event, whatever happens', () => {
    const event = fc.constantFrom<PublicationEvent>(
      begin,
      sent,
      { kind: 'retrying' },
      { kind: 'conflict' },
      { kind: 'slow', commit },
      { kind: 'dismissed' },
      { kind: 'failed', failure: { kind: 'offline' } },
      { kind: 'build-refused', commit, refusal },
      { kind: 'resumed', page, commit, sentAt: 1 },
    )
    fc.assert(fc.property(fc.array(event), (events) => void expect(run(...events).kind).not.toBe('online')))
  })

  it('lights the three steps one after the other', () => {
    expect(steps(run())).toEqual(['waiting', 'waiting', 'waiting'])
    expect(steps(run(begin))).toEqual(['active', 'waiting', 'waiting'])
    expect(steps(run(begin, sent))).toEqual(['done', 'active', 'waiting'])
    expect(steps(run(begin, sent, { kind: 'served', commit }))).toEqual(['done', 'done', 'done'])
    expect(steps(run(begin, sent, { kind: 'build-refused', commit, refusal }))).toEqual(['done', 'failed', 'waiting'])
  })

  it('refused by the layout can still come online with a later commit', () => {
    expect(run(begin, sent, { kind: 'build-refused', commit, refusal }, { kind: 'served', commit }).kind).toBe('online')
  })

  it('ignores a second press while it is sending', () => {
    expect(run(begin, { kind: 'begin', page: { path: 'x', title: 'x' } })).toMatchObject({ page })
  })

  it('goes on after a reload from where it was', () => {
    expect(run({ kind: 'resumed', page, commit, sentAt: 5 }, { kind: 'slow', commit })).toMatchObject({
      kind: 'laying-out',
      slow: true,
      sentAt: 5,
    })
  })

  it('cannot be waved away while it is under way', () => {
    expect(run(begin, { kind: 'dismissed' }).kind).toBe('sending')
    expect(run(begin, { kind: 'failed', failure: { kind: 'offline' } }, { kind: 'dismissed' }).kind).toBe('none')
  })
})
