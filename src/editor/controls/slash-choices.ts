import { t } from '#src/i18n/text.ts'
import type { AskingAction, FormatAction, SlashChoice } from './editor-controls.ts'
import { fold } from './fold.ts'

export const slashActions = [
  'heading',
  'subheading',
  'bulletList',
  'numberedList',
  'photo',
  'table',
  'box',
  'button',
  'quote',
  'document',
  'link',
] as const satisfies readonly (FormatAction | AskingAction)[]
export type SlashAction = (typeof slashActions)[number]

/** Names of an element for the choice at an index; the text points to it while the focus stays in the text. */
export const slashMenuId = 'menu-inserer'
export const slashOptionId = (index: number): string => `${slashMenuId}-${index}`

/** Choices whose name, or one of its words, begins with what was typed after « / ». */
export function slashChoices(query: string, available: (action: SlashAction) => boolean): readonly SlashChoice[] {
  const typed = fold(query)
  return slashActions
    .filter(available)
    .map((action) => ({ action, label: t(`editor.toolbar.${action}`) }))
    .filter(({ action, label }) => {
      const words = fold(`${label} ${t(`editor.slash.also.${action}`)}`)
      return typed === '' || words.startsWith(typed) || words.split(/[\s,-]+/).some((word) => word.startsWith(typed))
    })
}
