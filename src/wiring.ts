/** The real doors behind the ports. Tests make their own. */
import { createIndexedDbDraftStore } from './services/drafts/indexed-db-draft-store.ts'
import { GiteaForge } from './services/forge/gitea-forge.ts'
import type { GitRepo } from './services/git/git-repo.ts'
import { createIndexedDbBegunPhotos } from './services/photos/indexed-db-begun-photos.ts'
import { createIndexedDbKeptMedia } from './services/photos/indexed-db-kept-media.ts'
import type { PhotoMaker } from './services/photos/photo-maker.ts'
import { createHttpPublicSite } from './services/public-site/http-public-site.ts'
import { createPendingPublications } from './services/public-site/pending-publications.ts'
import { createAuthorisedFetch } from './services/session/authorised-fetch.ts'
import type { AppCity } from './services/session/city.ts'
import { createForgeGrants } from './services/session/forge-grants.ts'
import { createOauthSession, type OauthSession } from './services/session/oauth-session.ts'
import { createPendingRequests } from './services/session/pending-requests.ts'
import { createTokenStore, usableStorage } from './services/session/token-store.ts'
import { createIndexedDbReceivedShares } from './services/sharing/indexed-db-received-shares.ts'
import type { Services } from './stores/services.ts'

/** An address on another service than the forge, to tell « the forge is down » from « no network ». */
const WITNESS = '/ville.json'

function forgeOf(city: AppCity, token: () => Promise<string>, fetch?: typeof globalThis.fetch): GiteaForge {
  return new GiteaForge({
    address: city.forge.url,
    organisation: city.owners.sites,
    witness: WITNESS,
    token,
    ...(fetch && { fetch }),
  })
}

export function createSession(city: AppCity): OauthSession {
  const storage = usableStorage()
  return createOauthSession({
    grants: createForgeGrants({
      forge: city.forge.url,
      clientId: city.forge.clientId,
      redirectUri: `${location.origin}/connexion/retour`,
    }),
    tokens: createTokenStore(storage),
    pending: createPendingRequests(storage),
    identify: (token) => forgeOf(city, async () => token).me(),
    exclusively: (name, work) => navigator.locks.request(name, work),
    navigate: (url) => location.assign(url),
  })
}

export function createServices(city: AppCity, session: OauthSession): Services {
  return {
    city,
    session,
    forge: forgeOf(city, () => session.accessToken(), createAuthorisedFetch(session)),
    drafts: createIndexedDbDraftStore(),
    keptMedia: createIndexedDbKeptMedia(),
    begunPhotos: createIndexedDbBegunPhotos(),
    photos: photosWhenAsked(),
    received: createIndexedDbReceivedShares(),
    pending: createPendingPublications(usableStorage()),
    publicSite: createHttpPublicSite(city.sitePattern),
    gitRepo: (of) =>
      whenAsked(async () => {
        const { createWorkerGitRepo } = await import('./services/git/worker-git-repo.ts')
        return createWorkerGitRepo({ ...of, forgeUrl: city.forge.url, token: () => session.accessToken() })
      }),
    async forgetCopies() {
      const { forgetAllRepositories } = await import('./services/git/worker-git-repo.ts')
      await forgetAllRepositories()
    },
  }
}

function photosWhenAsked(): PhotoMaker {
  let loaded: Promise<PhotoMaker> | null = null
  const load = async (): Promise<PhotoMaker> =>
    (await import('./services/photos/worker-photo-maker.ts')).createWorkerPhotoMaker()
  return { make: async (file, options) => (await (loaded ??= load())).make(file, options) }
}

/** A repository's door whose code comes with the first question: signing in and the list of sites need none of it. */
function whenAsked(load: () => Promise<GitRepo>): GitRepo {
  let loaded: Promise<GitRepo> | null = null
  const repo = (): Promise<GitRepo> => (loaded ??= load())
  return {
    local: async () => (await repo()).local(),
    open: async (options) => (await repo()).open(options),
    readBlob: async (oid) => (await repo()).readBlob(oid),
    publish: async (request, options) => (await repo()).publish(request, options),
    watch(listener) {
      let stopped = false
      let stop = (): void => {
        stopped = true
      }
      const begin = async (): Promise<void> => {
        const door = await repo()
        if (!stopped) stop = door.watch(listener)
      }
      void begin()
      return () => stop()
    },
    forget: async () => (await repo()).forget(),
  }
}
