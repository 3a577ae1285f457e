/** One `git cat-file --batch` for a whole build: objects are asked for by name and come back in the same order. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { startGit } from './git-process.ts'

interface Request {
  oid: string
  done: (bytes: Buffer) => void
  fail: (error: Error) => void
}

export class GitObjects {
  readonly #git: ChildProcessWithoutNullStreams
  readonly #waiting: Request[] = []
  readonly #chunks: Buffer[] = []
  #buffered = 0
  /** Bytes that the object at hand still wants, its final line end included; -1 before its header was read. */
  #wanted = -1
  #failure: Error | null = null

  constructor(repository: string) {
    this.#git = startGit(repository, ['cat-file', '--batch'])
    this.#git.stdin.on('error', () => {})
    this.#git.stderr.resume()
    this.#git.stdout.on('data', (chunk: Buffer) => this.#receive(chunk))
    this.#git.on('error', (error) => this.#end(error))
    this.#git.on('close', () => this.#end(new Error('git cat-file ended')))
  }

  read(oid: string): Promise<Buffer> {
    if (!/^[0-9a-f]{40,64}$/.test(oid)) return Promise.reject(new Error(`not an object name: ${oid}`))
    return new Promise((done, fail) => {
      if (this.#failure !== null) return fail(this.#failure)
      this.#waiting.push({ oid, done, fail })
      this.#git.stdin.write(`${oid}\n`)
    })
  }

  close(): void {
    this.#git.stdin.end()
    this.#git.kill()
  }

  #end(error: Error): void {
    this.#failure ??= error
    for (const request of this.#waiting.splice(0)) request.fail(this.#failure)
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#buffered += chunk.length
    // Joining at each chunk would copy a large object over and over: wait until it is whole.
    while (this.#waiting.length > 0 && this.#buffered > 0 && this.#buffered >= this.#wanted) {
      const bytes = this.#chunks.length === 1 ? (this.#chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#chunks)
      const rest = this.#wanted < 0 ? this.#header(bytes) : this.#object(bytes)
      if (rest === null) {
        this.#keep(bytes)
        return
      }
      this.#keep(rest)
    }
  }

  #keep(bytes: Buffer): void {
    this.#chunks.length = 0
    if (bytes.length > 0) this.#chunks.push(bytes)
    this.#buffered = bytes.length
  }

  #header(bytes: Buffer): Buffer | null {
    const end = bytes.indexOf(0x0a)
    if (end < 0) return null
    const [oid = '', type = '', size = ''] = bytes.toString('latin1', 0, end).split(' ')
    if (type === 'blob') this.#wanted = Number(size) + 1
    else this.#waiting.shift()?.fail(new Error(`no blob ${oid}: ${type}`))
    return bytes.subarray(end + 1)
  }

  #object(bytes: Buffer): Buffer {
    const size = this.#wanted - 1
    this.#wanted = -1
    this.#waiting.shift()?.done(Buffer.from(bytes.subarray(0, size)))
    return bytes.subarray(size + 1)
  }
}
