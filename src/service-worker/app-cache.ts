/** The app's own files on this device: its page, the city's file, what is named by its hash. */
import { APP_FILES, CITY_FILE } from './routing.ts'

const CACHE = 'parvis-app'
const PAGE = '/'
/** A line that neither carries nor breaks: then what is here opens, and what comes later is kept. Milliseconds. */
const PATIENCE = 4000

/** Names of the build's files: those that are worth keeping before they are asked for, and the others. */
interface AppFiles {
  early: readonly string[]
  asked: readonly string[]
}
type KeepAlive = (work: Promise<unknown>) => void

const cacheOfApp = (): Promise<Cache> => caches.open(CACHE)

export const page = (request: Request, alive: KeepAlive): Promise<Response> => fresh(request, PAGE, keepPage, alive)
export const cityFile = (request: Request, alive: KeepAlive): Promise<Response> =>
  fresh(request, CITY_FILE, keepCity, alive)

/** The network first; what is here when it fails, has trouble or takes too long. */
async function fresh(
  request: Request,
  key: string,
  keep: (answer: Response) => Promise<void>,
  alive: KeepAlive,
): Promise<Response> {
  const asking = fetch(request)
  alive(asking.then((answer) => keep(answer.clone())).catch(() => {}))
  const kept = await (await cacheOfApp()).match(key)
  if (!kept) return asking
  const sound = asking.then((answer) => (answer.status < 500 ? answer : kept)).catch(() => kept)
  return Promise.race([sound, new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE))])
}

/** What is here, else the network's, which is kept from then on. */
export async function hashedFile(request: Request): Promise<Response> {
  const cache = await cacheOfApp()
  const kept = await cache.match(request, { ignoreVary: true })
  if (kept) return kept
  const answer = await fetch(request)
  if (isSound(answer)) await cache.put(request, answer.clone())
  return answer
}

/** What a page loaded before this worker came between is in the browser's own cache: no network is asked for it. */
export async function keepOpened(files: readonly string[]): Promise<void> {
  await keepFiles(files)
  await keepPage(await fetch(PAGE, { cache: 'no-cache' }))
  await keepCity(await fetch(CITY_FILE))
}

/** One after the other: whoever works has the line for themselves. False where one of them could not be had. */
export async function keepFiles(files: readonly string[]): Promise<boolean> {
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

/**
 * The rest of the version that is online, so that every screen opens without a network, and in a tab that stays open
 * while the next version comes. When it is whole, what belongs to neither this version nor the one before goes.
 */
export async function keepWhole(): Promise<void> {
  const [newPage, list] = [await fetch(PAGE, { cache: 'no-cache' }), await fetch(APP_FILES, { cache: 'no-cache' })]
  if (!isSound(list)) return
  const cache = await cacheOfApp()
  const now = readList(await list.clone().json())
  const kept = await cache.match(APP_FILES)
  const before = kept ? readList(await kept.json()) : now
  if (!(await keepFiles(now.early)) || (kept && sameList(now, before))) return
  await keepPage(newPage)
  const wanted = new Set([...listed(now), ...listed(before), PAGE, CITY_FILE])
  for (const { url } of await cache.keys()) if (!wanted.has(new URL(url).pathname)) await cache.delete(url)
  await cache.put(APP_FILES, list)
}

/** A page is kept once the scripts and sheets that it names are here: what opens without a network opens whole. */
async function keepPage(answer: Response): Promise<void> {
  if (!isSound(answer)) return
  const cache = await cacheOfApp()
  const named = (await answer.clone().text()).matchAll(/\/assets\/[\w.-]+\.(?:js|css)\b/g)
  for (const [file] of named) if (!(await cache.match(file, { ignoreVary: true }))) return
  await cache.put(PAGE, answer)
}

async function keepCity(answer: Response): Promise<void> {
  if (isSound(answer)) await (await cacheOfApp()).put(CITY_FILE, answer)
}

/** Whole, of this origin, and what was asked for. */
const isSound = ({ status, type, redirected }: Response): boolean => status === 200 && type === 'basic' && !redirected

const listed = ({ early, asked }: AppFiles): readonly string[] => [...early, ...asked]
const sameList = (one: AppFiles, other: AppFiles): boolean => listed(one).join() === listed(other).join()

function readList(value: unknown): AppFiles {
  const { early, asked } = (value ?? {}) as Record<string, unknown>
  return { early: names(early), asked: names(asked) }
}
const names = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((name) => typeof name === 'string' && name.startsWith('/assets/')) : []
