import { t } from '#src/i18n/text.ts'

const known = ['agenda', 'actualites', 'bouton', 'carte', 'contact', 'document', 'encadre', 'galerie', 'video'] as const

/** The French of the blocks that stand in a text. */
export const words = {
  definition: (label: string, url: string): string => t('editor.blocks.definition', { label, url }),
  html: (): string => t('editor.blocks.html'),
  /** What a card says besides its name: what is in it, in a few words. */
  details(name: string, attributes: Readonly<Record<string, string>>): string {
    const number = Number(attributes['nombre'])
    if (name === 'agenda' && number > 0) return t('editor.blocks.agendaCount', { n: number })
    if (name === 'actualites' && number > 0) return t('editor.blocks.actualitesCount', { n: number })
    return Object.values(attributes).join(' · ')
  },
  directive(name: string): string {
    const directive = known.find((candidate) => candidate === name)
    return directive ? t(`editor.blocks.${directive}`) : t('editor.blocks.other', { name })
  },
}
