import { t } from '#src/i18n/text.ts'

const known = ['agenda', 'actualites', 'bouton', 'carte', 'contact', 'document', 'encadre', 'galerie', 'video'] as const

/** The French of the blocks that stand in a text. */
export const words = {
  definition: (label: string, url: string): string => t('editor.blocks.definition', { label, url }),
  directive(name: string): string {
    const directive = known.find((candidate) => candidate === name)
    return directive ? t(`editor.blocks.${directive}`) : t('editor.blocks.other', { name })
  },
}
