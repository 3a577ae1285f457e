/**
 * The open site: its repository as this device knows it, and the `Site` that the site builder's own code reads in it.
 * One site at a time. Gets its doors by injection; no git object is kept in state, only texts, oids and the read site.
 */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Site } from '#site-builder/model/site.ts'
import { readRepo } from '#src/domain/contents/read-repo.ts'
import { AppError, type ErrorCode } from '#src/services/app-error.ts'
import type { SiteSummary } from '#src/services/forge/forge.ts'
import type { GitRepo, OpenProgress, RepoState } from '#src/services/git/git-repo.ts'
import { useServices } from './services.ts'
import { useSessionStore } from './session.ts'

/** The forge knows the person, and says that this site is not there for them. */
const GONE: ReadonlySet<ErrorCode> = new Set(['not-found', 'forbidden'])

export type SiteStatus = 'closed' | 'opening' | 'open' | 'failed'

/** Milliseconds: the app has asked which sites there are while it opened this one. */
const JUST_NOW = 10_000

export const useSiteStore = defineStore('site', () => {
  const services = useServices()
  const session = useSessionStore()

  const status = ref<SiteStatus>('closed')
  const owner = ref('')
  /** `reg-art` */
  const address = ref('')
  /** True while the forge is asked. */
  const refreshing = ref(false)
  const progress = ref<OpenProgress | null>(null)
  const error = ref<ErrorCode | null>(null)
  const repository = shallowRef<RepoState | null>(null)
  const site = shallowRef<Site | null>(null)
  /** What the forge says of the person's rights; null while that is not known (offline). */
  const summary = computed<SiteSummary | null>(
    () => session.sites?.find((one) => one.owner === owner.value && one.address === address.value) ?? null,
  )

  let repo: GitRepo | null = null
  let opening: AbortController | null = null
  let unwatch: (() => void) | null = null
  const pictures = new Map<string, Promise<string | null>>()

  const name = computed(() => site.value?.identity.name || summary.value?.name || address.value)
  const publicUrl = computed(() => (address.value ? services.publicSite.baseUrl(address.value) : ''))
  /** True when this is the device's copy and the forge could not be asked. */
  const offlineCopy = computed(() => repository.value !== null && !repository.value.fresh)
  const readOnly = computed(() => summary.value !== null && (summary.value.archived || !summary.value.canWrite))
  const key = computed(() => `${owner.value}/${address.value}`)

  /** Opens a site, from the device first when it is there. Opening the open site again refreshes it. */
  async function open(of: { owner: string; address: string }): Promise<void> {
    if (repo && owner.value === of.owner && address.value === of.address && status.value !== 'failed') return refresh()
    close()
    owner.value = of.owner
    address.value = of.address
    status.value = 'opening'
    repo = services.gitRepo({ owner: of.owner, name: of.address })
    const mine = repo
    unwatch = mine.watch((commit) => void headMoved(mine, commit))
    try {
      const local = await mine.local()
      if (local && repo === mine) await show({ ...local, fresh: local.fresh })
    } catch {
      // The device's copy is a cache: what follows fetches it again.
    }
    await fetchInto(mine)
    if (repo === mine && error.value !== null && GONE.has(error.value)) await leaveBehind(mine)
  }

  /** The site is no longer this person's to read: neither is the copy that this device kept. Drafts are, and stay. */
  async function leaveBehind(mine: GitRepo): Promise<void> {
    repository.value = null
    site.value = null
    status.value = 'failed'
    // What could not be taken away is not shown all the same.
    await mine.forget().catch(() => {})
  }

  /** Asks the forge for what is new: after a publication, when another tab moved the head, when the page comes back. */
  async function refresh(): Promise<void> {
    if (repo) await fetchInto(repo)
  }

  async function fetchInto(mine: GitRepo): Promise<void> {
    opening?.abort()
    const controller = new AbortController()
    opening = controller
    refreshing.value = true
    void session.loadSites(JUST_NOW)
    try {
      const state = await mine.open({ signal: controller.signal, onProgress: (step) => (progress.value = step) })
      if (repo !== mine || controller.signal.aborted) return
      await show(state)
      error.value = null
    } catch (cause) {
      if (repo !== mine || controller.signal.aborted) return
      error.value = cause instanceof AppError ? cause.code : 'unexpected'
      if (repository.value) repository.value = { ...repository.value, fresh: false }
      else status.value = 'failed'
    } finally {
      if (opening === controller) {
        progress.value = null
        refreshing.value = false
      }
    }
  }

  /** This tab or another fetched or published: the device has a newer copy than the screen. No network. */
  async function headMoved(mine: GitRepo, commit: string): Promise<void> {
    if (repo !== mine || refreshing.value || commit === repository.value?.commit) return
    const local = await mine.local().catch(() => null)
    if (local && repo === mine) await show({ ...local, fresh: repository.value?.fresh ?? local.fresh })
  }

  async function show(state: RepoState): Promise<void> {
    const read = await readSiteOf(state)
    repository.value = state
    site.value = read
    status.value = 'open'
  }

  function readSiteOf(state: RepoState, changed?: ReadonlyMap<string, Uint8Array | string | null>): Promise<Site> {
    return readRepo(state, {
      now: Date.now(),
      city: services.city.site,
      baseUrl: publicUrl.value,
      ...(changed && { changed }),
    })
  }

  /** The site as it would be with these contents in place of the published ones (null: deleted). */
  function siteWith(changed: ReadonlyMap<string, Uint8Array | string | null>): Promise<Site> {
    if (!repository.value) throw new AppError('not-found')
    return readSiteOf(repository.value, changed)
  }

  function stop(): void {
    opening?.abort()
    if (status.value === 'opening') status.value = 'closed'
  }

  function close(): void {
    opening?.abort()
    opening = null
    unwatch?.()
    unwatch = null
    repo = null
    for (const url of pictures.values()) void url.then((u) => u && URL.revokeObjectURL(u))
    pictures.clear()
    status.value = 'closed'
    repository.value = null
    site.value = null
    error.value = null
    progress.value = null
    refreshing.value = false
  }

  /** oid of a file at the forge as last seen, or null. */
  function oidOf(path: string): string | null {
    return repository.value?.files.find((file) => file.path === path)?.oid ?? null
  }

  /** A `blob:` address for a picture of the site, or null when there is no such file or it cannot be had now. */
  function picture(address: string): Promise<string | null> {
    // A text names its pictures by their address on the site, with a slash before.
    const path = address.replace(/^\//, '')
    const oid = oidOf(path)
    const from = repo
    if (!oid || !from) return Promise.resolve(null)
    let url = pictures.get(oid)
    if (!url) {
      url = from.readBlob(oid).then(
        (bytes) => URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: pictureType(path) })),
        () => {
          pictures.delete(oid) // asked again the next time: the network may be back
          return null
        },
      )
      pictures.set(oid, url)
    }
    return url
  }

  /** The door to the repository, for publishing. */
  function openRepo(): GitRepo {
    if (!repo) throw new AppError('not-found')
    return repo
  }

  return {
    status,
    owner,
    address,
    key,
    name,
    publicUrl,
    progress,
    refreshing,
    error,
    repository,
    site,
    summary,
    offlineCopy,
    readOnly,
    open,
    refresh,
    stop,
    close,
    oidOf,
    picture,
    siteWith,
    openRepo,
  }
})

const pictureTypes: Readonly<Record<string, string>> = {
  webp: 'image/webp',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  avif: 'image/avif',
  gif: 'image/gif',
}

/** Only pictures: any other type, SVG above all, is never given an address of the app's own origin. */
function pictureType(path: string): string {
  return pictureTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
}
