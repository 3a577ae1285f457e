/** Safari's canvas: asked for WebP, it gives a PNG. */
import '#src/services/photos/photo-worker.ts'

const convert = OffscreenCanvas.prototype.convertToBlob
OffscreenCanvas.prototype.convertToBlob = function (options) {
  return convert.call(this, { ...options, type: options?.type === 'image/webp' ? 'image/png' : (options?.type ?? '') })
}
