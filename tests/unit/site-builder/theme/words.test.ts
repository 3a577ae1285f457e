import { describe, expect, it } from 'vitest'
import { fileSize } from '#site-builder/theme/sizes.ts'
import { phoneUrl } from '#site-builder/theme/parts/contact-card.ts'
import { hour, longDate, period } from '#site-builder/words/dates.ts'
import { de, words } from '#site-builder/words/site.ts'
import { french } from '#site-builder/words/typography.ts'
import { moment } from './sample-sites.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('dates as they are said', () => {
  it.each([
    ['2026-12-12T20:00', null, 'samedi 12 décembre 2026, 20 h'],
    ['2026-12-12T20:00', '2026-12-12T22:30', 'samedi 12 décembre 2026, de 20 h à 22 h 30'],
    ['2026-12-12', null, 'samedi 12 décembre 2026'],
    ['2027-01-01', null, 'vendredi 1er janvier 2027'],
    ['2027-01-09', '2027-01-17', 'du 9 au 17 janvier 2027'],
    ['2027-01-30', '2027-02-02', 'du 30 janvier au 2 février 2027'],
    ['2026-12-30', '2027-01-02', 'du 30 décembre 2026 au 2 janvier 2027'],
    ['2026-12-12T20:00', '2026-12-13T02:00', 'du samedi 12 décembre 2026, 20 h, au dimanche 13 décembre 2026, 2 h'],
  ])('%s to %s', (start, end, said) => {
    expect(plain(period(moment(start), end === null ? null : moment(end)))).toBe(said)
  })

  it('keeps a day with its month and hours together', () => {
    expect(longDate('2026-11-20')).toBe('20\u00a0novembre 2026')
    expect(hour('09:05')).toBe('9\u00a0h\u00a005')
  })
})

describe('French typography', () => {
  it.each([
    ['Vernissage « Nos rues »', 'Vernissage «\u00a0Nos rues\u00a0»'],
    ['Vraiment ?!', 'Vraiment\u00a0?!'],
    ['Prix : 12 € ; gratuit !', 'Prix\u00a0: 12\u00a0€\u00a0; gratuit\u00a0!'],
    ["l'été d'Amina", 'l’été d’Amina'],
    ['à 20 h 30', 'à 20\u00a0h\u00a030'],
    ['http://a.b:80/?x ::contact', 'http://a.b:80/?x ::contact'],
    ["'a' rock 'n' roll", "'a' rock 'n' roll"],
  ])('%s', (typed, shown) => {
    expect(french(typed)).toBe(shown)
  })

  it('no word of the sites leaves a sign alone at the beginning of a line', () => {
    const all = Object.values(words).flatMap((one) => (typeof one === 'string' ? [one] : Array.isArray(one) ? one : []))
    for (const one of all) {
      expect(one).not.toMatch(/ [;:!?»]/)
      expect(one).not.toContain("'")
    }
  })

  it('cities have their article', () => {
    expect(['Échirolles', 'Grenoble', 'Le Pont-de-Claix', 'Les Mureaux'].map(de)).toEqual([
      'd’Échirolles',
      'de Grenoble',
      'du Pont-de-Claix',
      'des Mureaux',
    ])
  })

  it('sizes and phone numbers', () => {
    expect([500, 124_000, 1_440_000].map((size) => plain(fileSize(size)))).toEqual(['1 ko', '124 ko', '1,4 Mo'])
    expect(['04 76 00 00 00', '+33 4 76 00 00 00', 'sur demande', '3919'].map(phoneUrl)).toEqual([
      'tel:+33476000000',
      'tel:+33476000000',
      '',
      'tel:3919',
    ])
  })
})
