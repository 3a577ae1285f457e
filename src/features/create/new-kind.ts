import type { NewKind } from '#src/stores/app-paths.ts'

/** What can be begun, in the order in which it is offered. */
export const newKinds: readonly NewKind[] = ['actualite', 'evenement', 'page', 'mission']

/** The kind that an address of the app names. */
export function newKind(said: unknown): NewKind {
  return newKinds.find((kind) => kind === said) ?? 'page'
}
