/** The app's own files on this device: its page as it came last, the city's file, what is named by its hash. */
import { APP_FILES, CITY_FILE } from './routing.ts'

const CACHE = 'parvis-app'
const PAGE = '/'
/** A line that neither carries nor breaks: then what came last opens, and what comes later is kept. Milliseconds. */
const PATIENCE = 4000

/** Names of the build's files: those that are worth keeping before they are asked for, and the others. */
interface AppFiles {
  early: readonly string[]
  asked: readonly string[]
}

const cacheOfApp = (): Promise<Cache> => caches.open(CACHE)

export const page = (request: Request, alive: (work: Promise<unknown>) => void): Promise<Response> =>
  fresh(request, PAGE, alive)

export const cityFile = (request: Request, alive: (work: Promise<unknown>) => void): Promise<Response> =>
  fresh(request, CITY_FILE, alive)

/** The network first; what came last when it fails, has trouble or takes too long. */
async function fresh(request: Request, key: string, alive: (work: Promise<unknown>) => void): Promise<Response> {
  const cache = await cacheOfApp()
  const asking = fetch(request)
  alive(asking.then((answer) => (isSound(answer) ? cache.put(key, answer.clone()) : undefined)).catch(() => {}))
  const kept = await cache.match(key)
  if (!kept) return asking
  const sound = asking.then((answer) => (isSound(answer) || answer.status < 500 ? answer : kept)).catch(() => kept)
  return Promise.race([sound, new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE))])
}

/** What was kept, else the network's, which is kept from then on. */
export async function hashedFile(request: Request): Promise<Response> {
  const cache = await cacheOfApp()
  const kept = await cache.match(request, { ignoreVary: true })
  if (kept) return kept
  const answer = await fetch(request)
  if (isSound(answer)) await cache.put(request, answer.clone())
  return answer
}

/** What a page loaded before this worker came between: the browser's own cache has it, no network is asked. */
export async function keepLoaded(files: readonly string[]): Promise<void> {
  await keep([PAGE, CITY_FILE, ...files])
}

/**
 * The rest of the version that is online, so that every screen opens without a network, and in a tab that stays open
 * while the next version comes. When it is whole, what belongs to neither this version nor the one before goes.
 */
export async function keepWhole(): Promise<void> {
  const cache = await cacheOfApp()
  const answer = await fetch(APP_FILES, { cache: 'no-cache' })
  if (!isSound(answer)) return
  const now = readList(await answer.clone().json())
  const kept = await cache.match(APP_FILES)
  const before = kept ? readList(await kept.json()) : now
  if (!(await keep(now.early)) || (kept && sameList(now, before))) return
  const wanted = new Set([...listed(now), ...listed(before), PAGE, CITY_FILE])
  for (const { url } of await cache.keys()) if (!wanted.has(new URL(url).pathname)) await cache.delete(url)
  await cache.put(APP_FILES, answer)
}

/** One after the other: whoever works has the line for themselves. False where one of them could not be had. */
async function keep(files: readonly string[]): Promise<boolean> {
  const cache = await cacheOfApp()
  let whole = true
  for (const file of files) {
    if (await cache.match(file, { ignoreVary: true })) continue
    const answer = await fetch(file)
    if (isSound(answer)) await cache.put(file, answer)
    else whole = false
  }
  return whole
}

/** Whole, of this origin, and what was asked for. */
const isSound = ({ ok, status, type, redirected }: Response): boolean =>
  ok && status === 200 && type === 'basic' && !redirected

const listed = ({ early, asked }: AppFiles): readonly string[] => [...early, ...asked]
const sameList = (one: AppFiles, other: AppFiles): boolean => listed(one).join() === listed(other).join()

function readList(value: unknown): AppFiles {
  const { early, asked } = (value ?? {}) as Record<string, unknown>
  return { early: names(early), asked: names(asked) }
}
const names = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((name) => typeof name === 'string' && name.startsWith('/assets/')) : []
