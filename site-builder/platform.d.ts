/**
 * The few globals that both worlds of this engine have: Node and the browser. Anything else fails the type check, which
 * is how « runs in both » is kept true (`tsconfig.json` beside this file gives neither DOM nor Node types).
 */
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array | ArrayBuffer): string
}
declare class URL {
  constructor(url: string, base?: string | URL)
  static canParse(url: string, base?: string): boolean
  href: string
  protocol: string
  host: string
  hostname: string
  pathname: string
  search: string
  hash: string
  origin: string
  username: string
  password: string
}
declare const crypto: {
  subtle: { digest(algorithm: string, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> }
}
declare function encodeURIComponent(text: string): string
declare function structuredClone<T>(value: T): T
