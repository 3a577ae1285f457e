/** Counts what a browser downloads, its workers too: a proxy on this machine that everything goes through. */
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Download {
  url: URL
  method: string
  /** Of the body, as it came: compressed. */
  bytes: number
}

export interface CountingProxy {
  /** Arguments for the browser. */
  arguments: readonly string[]
  downloads: Download[]
  close(): Promise<void>
}

export async function startCountingProxy(): Promise<CountingProxy> {
  const downloads: Download[] = []
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '', `http://${incoming.headers.host ?? ''}`)
    const download = { url, method: incoming.method ?? 'GET', bytes: 0 }
    downloads.push(download)
    const { method, headers } = incoming
    const options = { host: '127.0.0.1', port: url.port, path: url.pathname + url.search, method, headers }
    const forwarded = request(options, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.on('data', (chunk: Buffer) => (download.bytes += chunk.length))
      answer.pipe(outgoing)
    })
    forwarded.on('error', () => outgoing.destroy())
    incoming.pipe(forwarded)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    arguments: [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    downloads,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
