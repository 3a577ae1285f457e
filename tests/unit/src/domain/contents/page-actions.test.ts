import { describe, expect, it } from 'vitest'
import { actionsOf, type ActedPage } from '#src/domain/contents/page-actions.ts'

const of = (more: Partial<ActedPage>) =>
  actionsOf({
    type: 'evenement',
    address: '/agenda/x/',
    online: true,
    over: false,
    cancelled: false,
    full: false,
    ...more,
  })

describe('what can be done with a page', () => {
  it('of an event to come: say that it is cancelled or full, or take that back', () => {
    expect(of({})).toEqual(['cancel', 'full', 'copy', 'repeat', 'changeAddress', 'remove'])
    expect(of({ full: true }).slice(0, 2)).toEqual(['cancel', 'notFull'])
    expect(of({ cancelled: true }).slice(0, 2)).toEqual(['restore', 'copy'])
  })

  it('of one that is over: tell how it went, unless it did not take place', () => {
    expect(of({ over: true }).slice(0, 2)).toEqual(['report', 'copy'])
    expect(of({ over: true, cancelled: true })).not.toContain('report')
  })

  it('of one that nobody sees: nothing is said to visitors', () => {
    expect(of({ online: false })).toEqual(['copy', 'repeat', 'changeAddress', 'remove'])
  })

  it('of a page: copy it, move it, take it away; the home page stays where it is', () => {
    expect(of({ type: 'page', address: '/contact/' })).toEqual(['copy', 'changeAddress', 'remove'])
    expect(of({ type: 'page', address: '/' })).toEqual([])
  })
})
