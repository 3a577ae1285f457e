/**
 * The app's words. One language, one catalogue; `t` refuses at type check a key that does not exist and a value that
 * the sentence wants and does not get. The compiler of vue-i18n 11 makes a tree, never a function from text: no eval.
 */
import { createI18n } from 'vue-i18n'
import { fr } from './fr.ts'

type Catalogue = typeof fr

/** `session.welcome.title`: every path to a sentence of the catalogue. */
type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string]
export type MessageKey = Paths<Catalogue>

type At<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : P extends keyof T
    ? T[P]
    : never

/** Names between braces: `{n} pages` wants `n`. */
type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
/** A sentence that wants no value. */
export type PlainKey = { [K in MessageKey]: [Names<At<Catalogue, K>>] extends [never] ? K : never }[MessageKey]
type Values<K extends MessageKey> = Record<Names<At<Catalogue, K>>, string | number>
type Arguments<K extends MessageKey> = [Names<At<Catalogue, K>>] extends [never] ? [] : [values: Values<K>]

const i18n = createI18n({
  legacy: false,
  locale: 'fr',
  messages: { fr },
  missingWarn: import.meta.env.DEV,
  fallbackWarn: false,
  // In French zero is singular: « 0 page », « 1 page », « 2 pages ». Three forms: none, one, several.
  pluralRules: { fr: (n, forms) => (forms === 3 ? Math.min(n, 2) : n > 1 ? 1 : 0) },
})

/** The sentence, with its values. A sentence of several forms (`une page | {n} pages`) chooses by `n`. */
export function t<K extends MessageKey>(key: K, ...[values]: Arguments<K>): string {
  const named: Readonly<Record<string, string | number>> = values ?? {}
  const count = named['n']
  return typeof count === 'number' ? i18n.global.t(key, named, count) : i18n.global.t(key, named)
}
