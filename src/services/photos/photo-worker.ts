/** The photo worker: decoding and shrinking there leaves the page free to be typed in. */
import { expose, transfer } from 'comlink'
import type { Cut } from '#src/domain/media/cut.ts'
import { makePhoto } from './make-photo.ts'
import type { PhotoOutcome } from './photo-maker.ts'

export interface PhotoWorker {
  make(file: Blob, cut: Cut): Promise<PhotoOutcome>
}

const worker: PhotoWorker = {
  async make(file, cut) {
    const outcome = await makePhoto(file, cut)
    return outcome.kind === 'made' ? transfer(outcome, [outcome.photo.bytes.buffer]) : outcome
  },
}

expose(worker)
