import { describe, expect, it } from 'vitest'
import { fr } from '#src/i18n/fr.ts'
import { calendarDay, hour, size } from '#src/i18n/moments.ts'
import { t } from '#src/i18n/text.ts'

function sentences(of: object, path = ''): [string, string][] {
  return Object.entries(of).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : sentences(value as object, `${path}${key}.`),
  )
}
const all = sentences(fr)

describe('the catalogue', () => {
  it('has no word of git and no English', () => {
    const forbidden =
      /\b(git|commit|branche?|push|pull|merge|fetch|repository|markdown|yaml|build|token|login|password|error|draft|page not|bug|slug|backend|cookie)\b/i
    expect(all.filter(([, text]) => forbidden.test(text))).toEqual([])
  })

  it('has apostrophes and quotation marks as they are printed', () => {
    expect(all.filter(([, text]) => /\w'\w|"/.test(text))).toEqual([])
  })

  it('keeps a no-break space before high punctuation and inside quotation marks', () => {
    expect(all.filter(([, text]) => / [:;?!»]|« /.test(text))).toEqual([])
  })

  it('says of every error what happened, whether the text is safe and what to do', () => {
    for (const code of Object.keys(fr.errors) as (keyof typeof fr.errors)[]) {
      for (const sentence of [t(`errors.${code}.what`), t(`errors.${code}.safe`), t(`errors.${code}.todo`)]) {
        expect(sentence, code).toMatch(/^\p{Lu}.+\.$/u)
      }
    }
  })

  it('puts the values in their places, as text', () => {
    expect(t('help.account', { name: 'Léa <b>', account: 'lea' })).toBe('Vous êtes Léa <b> (lea).')
  })

  it('counts as French does: zero is singular', () => {
    expect(t('sites.home.found', { n: 0 })).toBe('Rien ne correspond.')
    expect(t('sites.home.found', { n: 1 })).toBe('Un résultat.')
    expect(t('sites.home.found', { n: 12 })).toBe('12 résultats.')
    expect(t('session.signOut.drafts', { n: 1 })).toMatch(/^Un texte n’est pas/)
    expect(t('session.signOut.drafts', { n: 3 })).toMatch(/^3 textes/)
  })
})

describe('days, hours and sizes', () => {
  it('are written as on a poster', () => {
    expect(hour(20, 0)).toBe('20\u00a0h')
    expect(hour(9, 5)).toBe('9\u00a0h\u00a005')
    expect(calendarDay('2026-12-12')).toBe('samedi 12 décembre 2026')
    expect(calendarDay('2027-01-01')).toBe('vendredi 1er janvier 2027')
    expect(calendarDay('bientôt')).toBe('bientôt')
    expect(size(812)).toBe('812\u00a0octets')
    expect(size(43_400)).toBe('43\u00a0ko')
    expect(size(1_440_000)).toBe('1,4\u00a0Mo')
  })
})
