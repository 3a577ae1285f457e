/**
 * Pixels to WebP: by the browser itself where it can, by an encoder of our own, fetched then only, where its canvas
 * gives a PNG under that name (Safari).
 */
/** In percent. Above it files grow and nobody sees why; below it skies show steps. */
const QUALITY = 82

export async function encodeWebp(canvas: OffscreenCanvas): Promise<Uint8Array> {
  return (await byBrowser(canvas)) ?? byEncoder(canvas)
}

async function byBrowser(canvas: OffscreenCanvas): Promise<Uint8Array | null> {
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY / 100 })
  return blob.type === 'image/webp' ? new Uint8Array(await blob.arrayBuffer()) : null
}

async function byEncoder(canvas: OffscreenCanvas): Promise<Uint8Array> {
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  const { default: encode } = await import('@jsquash/webp/encode.js')
  return new Uint8Array(await encode(context.getImageData(0, 0, canvas.width, canvas.height), { quality: QUALITY }))
}
