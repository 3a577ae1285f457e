/** The photo worker: decoding and shrinking there leaves the page free to be typed in. */
import { expose, transfer } from 'comlink'
import { makePhoto } from './make-photo.ts'
import type { PhotoOutcome } from './photo-maker.ts'

export interface PhotoWorker {
  make(file: Blob): Promise<PhotoOutcome>
}

const worker: PhotoWorker = {
  async make(file) {
    const outcome = await makePhoto(file)
    return outcome.kind === 'made' ? transfer(outcome, [outcome.photo.bytes.buffer]) : outcome
  },
}

expose(worker)
