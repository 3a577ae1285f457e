/** All doors in memory, and a Pinia that knows them. */
import { createPinia, setActivePinia } from 'pinia'
import { createApp, type App } from 'vue'
import { MemoryForge } from '#src/services/forge/memory-forge.ts'
import { createMemoryBegunPhotos } from '#src/services/photos/memory-begun-photos.ts'
import { createMemoryKeptMedia } from '#src/services/photos/memory-kept-media.ts'
import { createMemoryPublicSite } from '#src/services/public-site/memory-public-site.ts'
import { createPendingPublications } from '#src/services/public-site/pending-publications.ts'
import { createMemorySession } from '#src/services/session/memory-session.ts'
import { createMemoryReceivedShares } from '#src/services/sharing/memory-received-shares.ts'
import { servicesKey, type Services } from '#src/stores/services.ts'
import { fakeDevice, type FakeDevice } from './fake-device.ts'
import { fakeForgeRepo, type FakeForgeRepo } from './fake-forge-repo.ts'

export const lea = { account: 'lea', name: 'Léa', email: 'lea@noreply.localhost' }

export const identity =
  'nom: Reg’art\nobjet: Des arts.\nsiege: 1 rue des Arts\ntelephone: 04 76 00 00 00\ncourriel: a@reg-art.fr\nresponsable: Christian\n'
export const contact = '---\ntitre: Contact\ninconnu:   gardé\n---\n\nÉcrivez-nous.\n\nÀ bientôt.\n'
export const siteTexts = {
  'identite.yml': identity,
  'pages/accueil.md': '---\ntitre: Accueil\n---\n\nBonjour.\n',
  'pages/contact.md': contact,
}

export interface Bench {
  app: App
  services: Services
  repo: FakeForgeRepo
  device: FakeDevice
  session: ReturnType<typeof createMemorySession>
  publicSite: ReturnType<typeof createMemoryPublicSite>
}

/** A device: another one on the same forge gets the same `repo`; a reload on the same device the same `device`. */
export function bench(
  given: Partial<Pick<Bench, 'repo' | 'device' | 'services'>> & { person?: typeof lea } = {},
): Bench {
  const repo = given.repo ?? fakeForgeRepo(siteTexts)
  const device = given.device ?? fakeDevice()
  const person = given.person ?? lea
  const session = createMemorySession({ kind: 'signed-in', person })
  const publicSite = createMemoryPublicSite()
  const summary = { owner: 'associations', address: 'reg-art', name: 'Reg’art', canWrite: true, archived: false }
  const forge = new MemoryForge({ person, sites: [{ ...summary, commits: [] }] })
  // The forge in memory knows the commits that it was made with: here they grow.
  forge.contains = async (_, descendant, ancestor) =>
    repo.commits.includes(descendant) && repo.commits.indexOf(descendant) <= repo.commits.indexOf(ancestor)
  const services: Services = {
    city: {
      site: {
        name: 'Échirolles',
        host: { name: 'Ville', address: '1 place', phone: '04', email: 'a@b.fr' },
        report: '',
      },
      name: 'Échirolles',
      forge: { url: 'http://forge.test', clientId: 'x' },
      owners: { sites: 'associations', city: 'ville' },
      sitePattern: 'http://{adresse}.test',
      help: null,
    },
    session,
    forge,
    drafts: device.tab(),
    keptMedia: given.services?.keptMedia ?? createMemoryKeptMedia(),
    begunPhotos: given.services?.begunPhotos ?? createMemoryBegunPhotos(),
    photos: { make: async () => ({ kind: 'refused', fault: 'old-browser' }) },
    received: given.services?.received ?? createMemoryReceivedShares(),
    pending: given.services?.pending ?? createPendingPublications(memoryStorage()),
    publicSite,
    gitRepo: () => repo.door(),
    forgetCopies: () => repo.door().forget(),
  }
  const app = createApp({ render: () => null })
  const pinia = createPinia()
  app.provide(servicesKey, services)
  app.use(pinia)
  setActivePinia(pinia)
  return { app, services, repo, device, session, publicSite }
}

export function memoryStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  }
}

/** Until this is so; fails loudly when it never is. */
export async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let turn = 0; turn < 300; turn++) {
    if (await condition()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`never happened: ${what}`)
}
