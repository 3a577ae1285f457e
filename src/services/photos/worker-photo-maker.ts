/** `PhotoMaker` in a worker of its own. A photo that kills it (a phone short of memory) costs that photo alone. */
import { wrap, type Remote } from 'comlink'
import { UNCUT, type Cut } from '#src/domain/media/cut.ts'
import type { PhotoMaker, PhotoOutcome } from './photo-maker.ts'
import type { PhotoWorker } from './photo-worker.ts'

interface Thread {
  remote: Remote<PhotoWorker>
  /** Resolves when the worker died or was ended. */
  death: Promise<PhotoOutcome>
  end(): void
}

/** A worker killed for want of memory says nothing at all: no photo takes longer than this, on any phone. Milliseconds. */
const PATIENCE = 120_000

/** @param start makes the worker; tests give one of a browser that cannot write WebP */
export function createWorkerPhotoMaker(start: () => Worker = startWorker): PhotoMaker {
  let thread: Thread | null = null
  let last: Promise<unknown> = Promise.resolve()

  const make = async (file: Blob, cut: Cut, signal: AbortSignal | undefined): Promise<PhotoOutcome> => {
    if (signal?.aborted) return { kind: 'refused', fault: 'cancelled' }
    const at = (thread ??= threadOf(start()))
    // A photo that is being decoded cannot be stopped, but its worker can.
    const cancel = (): void => at.end()
    signal?.addEventListener('abort', cancel)
    const timer = setTimeout(cancel, PATIENCE)
    const outcome = await Promise.race([at.remote.make(file, cut).catch((): PhotoOutcome => DIED), at.death])
    clearTimeout(timer)
    signal?.removeEventListener('abort', cancel)
    if ((outcome === DIED || outcome === UNFETCHED) && thread === at) {
      at.end()
      thread = null
    }
    return outcome === DIED && signal?.aborted ? { kind: 'refused', fault: 'cancelled' } : outcome
  }

  return {
    make: (file, { cut = UNCUT, signal } = {}) => {
      const mine = last.then(() => make(file, cut, signal))
      last = mine
      return mine
    },
  }
}

const DIED: PhotoOutcome = { kind: 'refused', fault: 'too-large-here' }
const UNFETCHED: PhotoOutcome = { kind: 'refused', fault: 'no-network' }

function startWorker(): Worker {
  return new Worker(new URL('./photo-worker.ts', import.meta.url), { type: 'module', name: 'photos' })
}

function threadOf(worker: Worker): Thread {
  let die = (_outcome: PhotoOutcome): void => {}
  const death = new Promise<PhotoOutcome>((resolve) => (die = resolve))
  // A script that could not be fetched has nothing to say; one that broke has.
  worker.addEventListener('error', (event) => die(event.message ? DIED : UNFETCHED))
  return {
    remote: wrap<PhotoWorker>(worker),
    death,
    end: () => {
      worker.terminate()
      die(DIED)
    },
  }
}
