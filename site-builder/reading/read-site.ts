/**
 * Files to a site. Never throws for what an author wrote: a faulty file costs itself and nothing else, and is told with
 * path and field. The same code runs in the city's pipeline and in the app.
 */
import type { Problem } from '../model/problem.ts'
import type { City, Site } from '../model/site.ts'
import type { Source, SourceFile } from '../sources/source.ts'
import { words } from '../words/site.ts'
import { foldersOf, redirectsOf, uniqueAddresses } from './addresses.ts'
import { globalLimits } from './global-limits.ts'
import { menuFromPages, readMenu } from './menu.ts'
import { inReadingOrder } from './order.ts'
import { readContents, readMedias, type ReadMemory } from './read-all.ts'
import { readYaml } from './read-fields.ts'
import { readAppearance, readIdentity } from './read-settings.ts'
import { checkAppearancePictures, checkContentPictures, checkIdentityReferences } from './references.ts'
import { isOnSite, nextChangeOf } from './schedule.ts'
import { filledSections, isMade, titlesOf } from './sections.ts'
import { NO_FILES, sortFiles } from './sort-files.ts'
import { readText } from './text.ts'

export interface ReadOptions {
  /** The present, milliseconds since 1970. */
  now: number
  city: City | null
  /** Public address of the site, or null. */
  baseUrl: string | null
  /** What earlier readings found, where somebody kept it. */
  memory?: ReadMemory
}

export async function readSite(source: Source, options: ReadOptions): Promise<Site> {
  const problems: Problem[] = []
  const sorted = sortFiles(source, problems)
  const limits = globalLimits(source, sorted)
  // Beyond a global limit nothing is read: the refusal is all there is to say.
  if (limits.length > 0) problems.splice(0, problems.length, ...limits)
  const files = limits.length > 0 ? NO_FILES : sorted

  const media = await readMedias(source, files, problems, options.memory)
  const contents = await readContents(source, files, problems, options.memory)
  const all = uniqueAddresses(contents, problems).map((item) => checkContentPictures(item, media, problems))
  const onSite = all.filter((item) => isOnSite(item, options.now))
  const folders = foldersOf(onSite.filter((item) => item.type === 'page'))
  const { items: led, redirects } = redirectsOf(onSite, folders, problems)

  const settingsProblems: Problem[] = []
  const identity = await readIdentity(source, files.settings.get('identite.yml'), settingsProblems)
  const appearance = await readAppearance(source, files.settings.get('apparence.yml'), settingsProblems)
  if (limits.length === 0) problems.push(...settingsProblems)

  const items = led.map((item) => (item.title === '' ? { ...item, title: identity.name || words.home } : item))
  const titles = titlesOf(items, folders)
  const lists = inReadingOrder(items)
  const menu = await readMenuFile(source, files.settings.get('menu.yml'), titles, problems)
  if (limits.length === 0 && !lists.pages.some((page) => page.address === '/')) {
    problems.push({ code: 'home-missing', path: 'pages/accueil.md', refuses: true })
  }
  if (options.city === null || options.city.host === null) problems.push({ code: 'host-missing', path: '' })

  const checked = checkIdentityReferences(identity, media, (address) => titles.has(address), problems)
  const sections = filledSections(items)
  const made = menu ?? menuFromPages(lists.pages, titles, sections)

  return {
    identity: { ...checked, actions: checked.actions.filter((action) => isMade(action.url, sections)) },
    appearance: checkAppearancePictures(appearance, media, problems),
    menu: made
      .filter((entry) => isMade(entry.url, sections))
      .map((entry) => ({
        ...entry,
        children: entry.children.filter((child) => isMade(child.url, sections)),
      })),
    ...lists,
    folders,
    redirects,
    hidden: all.filter((item) => !isOnSite(item, options.now)),
    media,
    city: options.city,
    baseUrl: options.baseUrl?.replace(/\/+$/, '') ?? null,
    commit: source.commit,
    now: options.now,
    nextChange: nextChangeOf(all, options.now),
    problems: problems.toSorted((a, b) => (a.path === b.path ? 0 : a.path < b.path ? -1 : 1)),
  }
}

/** Null when there is no such file, or none that can be read: the menu is made from the pages then. */
async function readMenuFile(
  source: Source,
  file: SourceFile | undefined,
  titles: ReadonlyMap<string, string>,
  problems: Problem[],
): Promise<ReturnType<typeof readMenu>> {
  if (file === undefined) return null
  const read = await readText(source, file)
  if (read.problem !== null) {
    problems.push(read.problem)
    return null
  }
  const yaml = readYaml(read.text, file.path)
  if (yaml.problem === null) return readMenu(yaml.value, titles, problems)
  problems.push(yaml.problem)
  return null
}
