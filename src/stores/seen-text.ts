/** A page as the person sees it now: what she has typed on this device, else what is published. */
import { useServices } from './services.ts'
import { useSessionStore } from './session.ts'
import { useSiteStore } from './site.ts'

/** In a component's or a store's set-up. The open site's; null where there is no such page. */
export function useSeenText(): (path: string) => Promise<string | null> {
  const { drafts } = useServices()
  const session = useSessionStore()
  const site = useSiteStore()
  return async (path) => {
    const draft = await drafts.get({ person: session.account, site: site.key, path }).catch(() => null)
    const online = site.repository?.texts.get(path) ?? null
    return draft && (draft.publishedAs === null || online === null) ? draft.text : online
  }
}
