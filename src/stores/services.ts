/** The doors that stores and features use, injected at the root: real ones by `main.ts`, memory ones by tests. */
import { hasInjectionContext, inject, type InjectionKey } from 'vue'
import type { DraftStore } from '#src/services/drafts/draft-store.ts'
import type { Forge } from '#src/services/forge/forge.ts'
import type { GitRepo } from '#src/services/git/git-repo.ts'
import type { PendingPublications } from '#src/services/public-site/pending-publications.ts'
import type { PublicSite } from '#src/services/public-site/public-site.ts'
import type { AppCity } from '#src/services/session/city.ts'
import type { BegunPhotos } from '#src/services/photos/begun-photos.ts'
import type { KeptMedia } from '#src/services/photos/kept-media.ts'
import type { PhotoMaker } from '#src/services/photos/photo-maker.ts'
import type { ReceivedShares } from '#src/services/sharing/received-shares.ts'
import type { Session } from '#src/services/session/session.ts'

export interface Services {
  city: AppCity
  session: Session
  forge: Forge
  drafts: DraftStore
  /** Photos and documents of drafts. */
  keptMedia: KeptMedia
  /** Photos that were chosen and not added yet. */
  begunPhotos: BegunPhotos
  photos: PhotoMaker
  /** What other apps of the device shared with this one. */
  received: ReceivedShares
  /** What was sent and is not yet seen at the public address. */
  pending: PendingPublications
  publicSite: PublicSite
  /** The door to one site's repository: `{ owner: 'associations', name: 'reg-art' }`. Cheap; keep it while it is open. */
  gitRepo(of: { owner: string; name: string }): GitRepo
  /** Removes the copies of all sites from this device. Drafts are not among them. */
  forgetCopies(): Promise<void>
}

export const servicesKey: InjectionKey<Services> = Symbol('services')

/** In a component's or a store's set-up. */
export function useServices(): Services {
  const services = hasInjectionContext() ? inject(servicesKey, null) : null
  if (!services) throw new Error('services were not provided: see main.ts')
  return services
}
