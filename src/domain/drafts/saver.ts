/**
 * Turns keys into safe text: at most `delay` after the first key that is not yet saved, the latest text is written; one
 * write at a time, the latest wins; a failed write is tried again until it holds. Knows neither IndexedDB nor the screen.
 */
export type SaverState =
  /** Nothing was typed that is not also elsewhere. */
  | { kind: 'idle' }
  /** Typed and not yet on the device. */
  | { kind: 'pending' }
  /** Said only when the write was complete. `at` in milliseconds since 1970. */
  | { kind: 'saved'; at: number }
  /** The device refuses; the text is on the screen alone and the writes go on being tried. */
  | { kind: 'failed'; cause: unknown }

export interface Clock {
  now(): number
  after(milliseconds: number, run: () => void): () => void
}

export interface SaverOptions {
  /** Makes the text when it is needed, not at each key, and writes it. Resolves when it is durable. */
  write(): Promise<void>
  clock: Clock
  onState(state: SaverState): void
  /** Milliseconds between the first key and the beginning of the write. */
  delay?: number
}

export interface Saver {
  /** A key was typed. Cheap. */
  touch(): void
  /** Writes now what is not yet written; resolves when nothing is left or the device refused. */
  flush(): Promise<void>
  readonly dirty: boolean
  /** Stops the timers. What is dirty stays dirty: flush first. */
  stop(): void
}

const defaultDelay = 120
const retryDelays = [1000, 3000, 10_000, 30_000] as const

export function createSaver(options: SaverOptions): Saver {
  const { clock, onState } = options
  const delay = options.delay ?? defaultDelay
  let typed = 0 // count of keys: what is dirty is what was typed after the write began
  let written = 0
  let failures = 0
  let cancelTimer: (() => void) | null = null
  let inFlight: Promise<void> | null = null
  let stopped = false

  const schedule = (milliseconds: number) => {
    if (stopped || cancelTimer || inFlight) return
    cancelTimer = clock.after(milliseconds, () => {
      cancelTimer = null
      void start()
    })
  }
  const cancel = () => {
    cancelTimer?.()
    cancelTimer = null
  }

  const start = (): Promise<void> => {
    cancel()
    if (inFlight) return inFlight
    if (written === typed) return Promise.resolve()
    inFlight = write().finally(() => {
      inFlight = null
      if (written !== typed) schedule(failures > 0 ? retryDelay() : delay)
    })
    return inFlight
  }

  const write = async (): Promise<void> => {
    const writing = typed
    try {
      await options.write()
      written = writing
      failures = 0
      onState(written === typed ? { kind: 'saved', at: clock.now() } : { kind: 'pending' })
    } catch (cause) {
      failures += 1
      onState({ kind: 'failed', cause })
    }
  }

  const retryDelay = () => retryDelays[Math.min(failures, retryDelays.length) - 1] ?? 1000

  return {
    get dirty() {
      return written !== typed
    },
    touch() {
      typed += 1
      if (failures === 0) onState({ kind: 'pending' })
      schedule(failures > 0 ? retryDelay() : delay)
    },
    async flush() {
      if (inFlight) await inFlight
      // A second turn for what was typed during the first write; a third would race a person who types on and on.
      await start()
      if (written !== typed && failures === 0) await start()
    },
    stop() {
      stopped = true
      cancel()
    },
  }
}
