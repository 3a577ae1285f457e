/** Files of an association's repository, read and written as a hand would do it in git. */
import type { CityState } from '#ci/city/state.ts'
import { cityFetch } from './city-fetch.ts'

export interface ForgeFiles {
  read(path: string): Promise<string>
  /** A new file, or another text of one that is there. */
  write(path: string, text: string): Promise<void>
}

export function forgeFiles(city: CityState, site: string): ForgeFiles {
  const headers = { authorization: `token ${city.robot.token}`, 'content-type': 'application/json' }
  const address = (path: string): string =>
    `${city.addresses.giteaDirect}/api/v1/repos/associations/${site}/contents/${path}?ref=main`
  return {
    async read(path) {
      const { content } = (await (await cityFetch(address(path), { headers })).json()) as { content: string }
      return Buffer.from(content, 'base64').toString('utf8')
    },
    async write(path, text) {
      const there = await cityFetch(address(path), { headers })
      const sha = there.ok ? ((await there.json()) as { sha: string }).sha : undefined
      const body = JSON.stringify({
        sha,
        branch: 'main',
        message: 'Essai',
        content: Buffer.from(text).toString('base64'),
      })
      const answer = await cityFetch(address(path), { method: sha ? 'PUT' : 'POST', headers, body })
      if (!answer.ok) throw new Error(`the forge refused ${path}: ${answer.status} ${await answer.text()}`)
    },
  }
}
