import { describe, expect, it } from 'vitest'
import { createAuthorisedFetch } from '#src/services/session/authorised-fetch.ts'

const answer = (status: number) => async () => new Response('{}', { status })
const headers = { authorization: 'Bearer old' }

describe('a call to the forge', () => {
  it('is made once more with a new token when the old one died early', async () => {
    const sent: (string | null)[] = []
    const refused: string[] = []
    const call = createAuthorisedFetch(
      { accessToken: async () => 'new', tokenRefused: (token) => void refused.push(token) },
      async (_input, init) => {
        const token = new Headers(init?.headers).get('authorization')
        sent.push(token)
        return new Response('{}', { status: token === 'Bearer new' ? 200 : 401 })
      },
    )
    expect((await call('https://forge.example/api/v1/user', { headers })).status).toBe(200)
    expect(sent).toEqual(['Bearer old', 'Bearer new'])
    expect(refused).toEqual(['old'])
  })

  it('is not repeated when there is no other token, nor for other answers', async () => {
    let calls = 0
    const count = (status: number) => async () => {
      calls += 1
      return answer(status)()
    }
    const session = { accessToken: async () => 'old', tokenRefused: () => {} }
    expect((await createAuthorisedFetch(session, count(401))('https://forge.example/', { headers })).status).toBe(401)
    expect((await createAuthorisedFetch(session, count(403))('https://forge.example/', { headers })).status).toBe(403)
    expect(calls).toBe(2)
  })
})
