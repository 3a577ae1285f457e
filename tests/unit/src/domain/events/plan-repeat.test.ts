import { describe, expect, it } from 'vitest'
import { daysOf, firstDay, planRepeat, type RepeatedEvent } from '#src/domain/events/plan-repeat.ts'

const text =
  '---\ntitre: Atelier # le mardi\ndebut: 2026-12-01T18:30\nfin: 2026-12-01T20:00\ncomplet: true\nredirections:\n  - /agenda/2026-12-01-gravure/\n---\n\nVenez.\n'
const event = (more: Partial<RepeatedEvent> = {}): RepeatedEvent => ({
  path: 'agenda/2026-12-01-atelier.md',
  text,
  online: true,
  ...more,
})
const there = new Map([
  ['agenda/2026-12-08-atelier.md', '---\ntitre: Atelier\ndebut: 2026-12-08\n---\n'],
  ['agenda/2026-12-15-atelier.md', '---\ntitre: Autre chose\ndebut: 2026-12-15\n---\n'],
])

describe('an event that comes again', () => {
  it('says of each day whether it is free, there already, or the place of another', () => {
    const days = daysOf(event(), ['2026-12-08', '2026-12-15', '2026-12-22'], there)
    expect(days.map(({ kind, path }) => [kind, path])).toEqual([
      ['there', 'agenda/2026-12-08-atelier.md'],
      ['taken', 'agenda/2026-12-15-atelier.md'],
      ['free', 'agenda/2026-12-22-atelier.md'],
    ])
    expect(days[1]).toMatchObject({ title: 'Autre chose' })
  })

  it('is one file a day at the same hour, without what was true of the first alone', () => {
    const days = daysOf(event(), ['2026-12-22', '2027-06-01'], there)
    expect(planRepeat(event(), days)).toEqual([
      {
        path: 'agenda/2026-12-22-atelier.md',
        base: null,
        baseText: '',
        content: '---\ntitre: Atelier # le mardi\ndebut: 2026-12-22T18:30\nfin: 2026-12-22T20:00\n---\n\nVenez.\n',
      },
      expect.objectContaining({
        path: 'agenda/2027-06-01-atelier.md',
        content: expect.stringContaining('debut: 2027-06-01T18:30\nfin: 2027-06-01T20:00\n') as string,
      }),
    ])
  })

  it('that was never published goes along, as it is', () => {
    const mine = event({ online: false })
    const changes = planRepeat(mine, daysOf(mine, ['2026-12-22'], there))
    expect(changes?.map(({ path }) => path)).toEqual(['agenda/2026-12-01-atelier.md', 'agenda/2026-12-22-atelier.md'])
    expect(changes?.[0]).toMatchObject({ content: text })
  })

  it('never takes its own place: a file may be named after another day than the event’s', () => {
    const moved = event({ path: 'agenda/2026-12-08-atelier.md' })
    expect(daysOf(moved, ['2026-12-08'], new Map())).toMatchObject([{ kind: 'there' }])
  })

  it('needs a day to begin with', () => {
    expect(firstDay(text)).toBe('2026-12-01')
    expect(firstDay('---\ntitre: Atelier\ndebut: bientôt\n---\n')).toBeNull()
    expect(planRepeat(event({ text: '---\ntitre: [\n---\n' }), [])).toBeNull()
  })
})
