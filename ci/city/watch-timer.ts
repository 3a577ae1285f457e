/** Asks for the watch at regular times: a scoped workflow knows no schedule of its own. */
import { CHAINE } from './addresses.ts'
import { dispatch, repository, type GiteaApi } from './gitea/gitea-api.ts'

export const WATCH_WORKFLOW = 'veiller.yml'

/** @returns a function that stops it. A watch that could not be asked for is said, and asked for again next time. */
export function startWatch(api: GiteaApi, every: number, complain: (reason: string) => void): () => void {
  if (every <= 0) return () => {}
  let failing = false
  const ask = async () => {
    try {
      const chaine = await repository(api, CHAINE)
      if (chaine) await dispatch(api, CHAINE, WATCH_WORKFLOW, chaine)
      failing = false
    } catch (error) {
      // Once, not every minute.
      if (!failing) complain(error instanceof Error ? error.message : String(error))
      failing = true
    }
  }
  const timer = setInterval(() => void ask(), every * 1000)
  return () => clearInterval(timer)
}
