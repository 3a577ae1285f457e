/** A file of the release to be. Equal keys mean equal bytes. */
export interface PlannedFile {
  /** Below the output folder. */
  file: string
  /** Null: never shared with another release. */
  key: string | null
  content: { kind: 'page'; render: () => string } | { kind: 'bytes'; read: () => Promise<Uint8Array> | Uint8Array }
}
