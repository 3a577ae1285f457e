import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { takenPorts } from '#ci/city/processes/ports.ts'

it('names the ports that somebody else listens on, and no other', async () => {
  const server = createServer()
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    }),
  )
  expect(await takenPorts([port])).toEqual([port])
  await new Promise((resolve) => server.close(resolve))
  expect(await takenPorts([port])).toEqual([])
})
