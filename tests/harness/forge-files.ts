/** Files of an association's repository, read and written as a hand would do it in git. */
import { cityFetch } from './city-fetch.ts'
import type { InCity } from './test-city.ts'

export interface ForgeFiles {
  read(path: string): Promise<string>
  /** A new file, or another text of one that is there. */
  write(path: string, text: string): Promise<void>
}

export function forgeFiles(at: InCity, site: string): ForgeFiles {
  const headers = () => ({ authorization: `token ${at.city.robot.token}`, 'content-type': 'application/json' })
  const address = (path: string): string =>
    `${at.city.addresses.giteaDirect}/api/v1/repos/associations/${site}/contents/${path}?ref=main`
  return {
    async read(path) {
      const { content } = (await (await cityFetch(address(path), { headers: headers() })).json()) as { content: string }
      return Buffer.from(content, 'base64').toString('utf8')
    },
    async write(path, text) {
      const there = await cityFetch(address(path), { headers: headers() })
      const sha = there.ok ? ((await there.json()) as { sha: string }).sha : undefined
      const body = JSON.stringify({
        sha,
        branch: 'main',
        message: 'Essai',
        content: Buffer.from(text).toString('base64'),
      })
      const answer = await cityFetch(address(path), { method: sha ? 'PUT' : 'POST', headers: headers(), body })
      if (!answer.ok) throw new Error(`the forge refused ${path}: ${answer.status} ${await answer.text()}`)
    },
  }
}
