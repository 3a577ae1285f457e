/** Brings blobs that a partial clone left at the forge: all texts in one request, a picture when it is looked at. */
import { indexPack, writeBlob } from 'isomorphic-git'
import { AppError } from '../app-error.ts'
import type { GitRemote } from './git-remote.ts'
import { hexOf } from './hex.ts'
import { collect, type Traffic } from './http.ts'
import { objectsRequest, packOf } from './pack-request.ts'
import { textOf } from './pkt-line.ts'
import { singleObject } from './single-object.ts'
import type { GitCopy } from './tree.ts'

export interface DownloadOptions {
  signal?: AbortSignal | undefined
  onTraffic?: ((traffic: Traffic) => void) | undefined
}

/** Fetches blobs into one pack of the copy. */
export async function fetchBlobs(
  copy: GitCopy,
  remote: GitRemote,
  oids: readonly string[],
  options: DownloadOptions = {},
): Promise<void> {
  if (oids.length === 0) return
  const pack = await downloadPack(remote, oids, options)
  const filepath = `objects/pack/pack-${hexOf(pack.subarray(-20))}.pack`
  await copy.fs.promises.writeFile(`${copy.gitdir}/${filepath}`, pack)
  await indexPack({ ...copy, dir: copy.gitdir, filepath })
}

/** Fetches one blob, without touching the copy. */
export async function downloadBlob(remote: GitRemote, oid: string): Promise<Uint8Array> {
  return singleObject(await downloadPack(remote, [oid], {}))
}

/** Keeps a blob as a loose object: a pack for each picture would make every later look-up slower. */
export async function keepBlob(copy: GitCopy, oid: string, content: Uint8Array): Promise<void> {
  const written = await writeBlob({ ...copy, blob: content })
  if (written !== oid) throw new AppError('answer-unreadable', { data: { oid } })
}

async function downloadPack(
  remote: GitRemote,
  oids: readonly string[],
  options: DownloadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  // Without the filter: `want` of a blob beside `blob:none` would be a question that answers itself.
  const response = await remote.http({ ...options, filtered: false }).request({
    url: `${remote.url}/git-upload-pack`,
    method: 'POST',
    headers: {
      ...(await remote.headers()),
      'content-type': 'application/x-git-upload-pack-request',
      accept: 'application/x-git-upload-pack-result',
    },
    body: asyncOf(objectsRequest(oids)),
  })
  const answer = response.body ? await collect(response.body) : new Uint8Array()
  if (response.statusCode !== 200) throw httpError(response.statusCode, textOf(answer.subarray(0, 500)))
  return packOf(answer)
}

/** The shape that isomorphic-git gives its own, so that one table classifies both. */
function httpError(statusCode: number, response: string): Error {
  return Object.assign(new Error(`HTTP ${statusCode}`), { code: 'HttpError', data: { statusCode, response } })
}

async function* asyncOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
