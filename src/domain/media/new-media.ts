/** Media that are on this device and not yet at the forge: which of them a text needs, and what is published of them. */
import { sidecarPath } from './sidecar.ts'

export interface NewMediaFile {
  /** `medias/2026/affiche-3f9a2c10.webp` */
  path: string
  bytes: Uint8Array
  /** Text of its sidecar. */
  sidecar: string
}

/** Whether a page's file names this media, in its text or its information. A photo taken out of the text is not needed. */
export function names(text: string, path: string): boolean {
  for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
    // `affiche.webp` is not named by `affiche.webp.yml` or `grande-affiche.webp`.
    const after = text.slice(at + path.length, at + path.length + 2)
    if (!/[\w-]/.test(text.charAt(at - 1)) && !/^(?:[\w-]|\.\w)/.test(after)) return true
  }
  return false
}

export function neededBy<M extends Pick<NewMediaFile, 'path'>>(texts: readonly string[], media: Iterable<M>): M[] {
  return [...media].filter(({ path }) => texts.some((text) => names(text, path)))
}

/** The two files of each media, as a publication or a reading of the site wants them. */
export function filesOf(media: readonly NewMediaFile[]): [path: string, content: Uint8Array | string][] {
  return media.flatMap(({ path, bytes, sidecar }): [string, Uint8Array | string][] => [
    [path, bytes],
    [sidecarPath(path), sidecar],
  ])
}
