/** It ships no types: here is the part of it that we use. */
declare module 'wawoff2/decompress.js' {
  /** A woff2 file as the plain font in it. */
  export default function decompress(file: Uint8Array): Promise<Uint8Array>
}
