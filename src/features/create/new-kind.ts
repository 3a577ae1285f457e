import type { ContentType } from '#site-builder/model/site.ts'

/** What can be begun, in the order in which it is offered. */
export const newKinds: readonly ContentType[] = ['actualite', 'evenement', 'album', 'page', 'mission']

/** The kind that an address of the app names. */
export function newKind(said: unknown): ContentType {
  return newKinds.find((kind) => kind === said) ?? 'page'
}
