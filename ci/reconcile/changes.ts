/** The journal of one run: every write goes through it, so that a dry run is the same code without the writes. */

/** In French: it is printed for city staff. */
export interface Change {
  /** « associations/reg-art », « compte lea ». */
  target: string
  /** « créer le dépôt ». */
  what: string
}

export class Changes {
  readonly made: Change[] = []
  readonly #dryRun: boolean
  readonly #report: (change: Change) => void

  constructor(dryRun: boolean, report: (change: Change) => void) {
    this.#dryRun = dryRun
    this.#report = report
  }

  /** Does `write`, or only notes it in a dry run: then null. */
  async make<T>(target: string, what: string, write: () => Promise<T>): Promise<T | null> {
    const result = this.#dryRun ? null : await write()
    const change = { target, what }
    this.made.push(change)
    this.#report(change)
    return result
  }
}
