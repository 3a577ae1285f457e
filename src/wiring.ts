/** The real doors behind the ports. Tests make their own. */
import { createIndexedDbDraftStore } from './services/drafts/indexed-db-draft-store.ts'
import { GiteaForge } from './services/forge/gitea-forge.ts'
import { createWorkerGitRepo } from './services/git/worker-git-repo.ts'
import { createHttpPublicSite } from './services/public-site/http-public-site.ts'
import { createPendingPublications } from './services/public-site/pending-publications.ts'
import { createAuthorisedFetch } from './services/session/authorised-fetch.ts'
import type { AppCity } from './services/session/city.ts'
import { createForgeGrants } from './services/session/forge-grants.ts'
import { createOauthSession, type OauthSession } from './services/session/oauth-session.ts'
import { createPendingRequests } from './services/session/pending-requests.ts'
import { createTokenStore, usableStorage } from './services/session/token-store.ts'
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
    pending: createPendingPublications(usableStorage()),
    publicSite: createHttpPublicSite(city.sitePattern),
    gitRepo: ({ owner, name }) =>
      createWorkerGitRepo({ owner, name, forgeUrl: city.forge.url, token: () => session.accessToken() }),
  }
}
