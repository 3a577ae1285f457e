/** Says which port is taken before anything is started. */
import { createServer } from 'node:net'

/** The ports of `ports` that somebody else listens on. */
export async function takenPorts(ports: readonly number[]): Promise<readonly number[]> {
  const taken = await Promise.all(ports.map(async (port) => ((await isFree(port)) ? null : port)))
  return taken.filter((port) => port !== null)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)))
  })
}
