import { expect, it } from 'vitest'
import { siteTargets } from '#src/editor/controls/site-targets.ts'
import { event, poorSite } from '../../../site-builder/theme/sample-sites.ts'

it('tells the days of an event that comes each week apart, the next one first', () => {
  const events = ['2026-12-08', '2026-11-10', '2026-12-01', '2026-11-17'].map((day) =>
    event(`${day}T18:30`, `${day}-atelier`, 'Atelier'),
  )
  const days = siteTargets({ ...poorSite(), events }).filter(({ title }) => title === 'Atelier')
  expect(days.map(({ detail }) => detail)).toEqual([
    'Événement, mardi 1er décembre 2026',
    'Événement, mardi 8 décembre 2026',
    'Événement, mardi 17 novembre 2026',
    'Événement, mardi 10 novembre 2026',
  ])
})
