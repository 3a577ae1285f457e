/** A card without a word, in the site's colour: what stands in where no card at all could be drawn. */
import { PALETTES } from '#site-builder/theme/palettes.ts'
import { SHARING_SIZE, type SharingCard } from '#site-builder/theme/sharing.ts'

export async function plainCard({ palette }: SharingCard['look']): Promise<Uint8Array> {
  // Loaded when it is wanted, which should be never; nothing of others is decoded here.
  const { default: sharp } = await import('sharp')
  const background = PALETTES[palette].light.accent
  return sharp({ create: { ...SHARING_SIZE, channels: 3, background } })
    .jpeg()
    .toBuffer()
}
