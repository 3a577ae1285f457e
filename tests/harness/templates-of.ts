/** One page for each template of a built site: the first that there is. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const TEMPLATES: readonly (readonly [string, RegExp])[] = [
  ['home', /^index\.html$/],
  [
    'page',
    /^(?!contact|plan-du-site|recherche|mentions|accessibilite|actualites|agenda|benevolat|albums)[^/.]+\/index\.html$/,
  ],
  ['page below', /^(?!actualites|agenda|benevolat|albums)[^/.]+\/[^/]+\/index\.html$/],
  ['news list', /^actualites\/index\.html$/],
  ['news', /^actualites\/\d{4}-[^/]+\/index\.html$/],
  ['agenda', /^agenda\/index\.html$/],
  ['event', /^agenda\/\d{4}-[^/]+\/index\.html$/],
  ['year of events', /^agenda\/(?:\d{4}|[^/]+\/\d{4})\/index\.html$/],
  ['missions', /^benevolat\/index\.html$/],
  ['mission', /^benevolat\/[^/]+\/index\.html$/],
  ['albums', /^albums\/index\.html$/],
  ['album', /^albums\/[^/]+\/index\.html$/],
  ['contact', /^contact\/index\.html$/],
  ['legal', /^mentions-legales\/index\.html$/],
  ['accessibility', /^accessibilite\/index\.html$/],
  ['site map', /^plan-du-site\/index\.html$/],
  ['search', /^recherche\/index\.html$/],
]

/** Name of the template and path of the page, `/agenda/`. */
export async function templatesOf(folder: string): Promise<[string, string][]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html')).toSorted()
  const pages = await Promise.all(
    names.map(async (name) => ({ name, html: await readFile(join(folder, name), 'utf8') })),
  )
  // A former address only leads on: whoever measures it measures the page after it.
  const files = pages.filter(({ html }) => !html.includes('http-equiv="refresh"')).map(({ name }) => name)
  return TEMPLATES.flatMap(([name, pattern]): [string, string][] => {
    const file = files.find((one) => pattern.test(one))
    return file === undefined ? [] : [[name, `/${file.replace(/index\.html$/, '')}`]]
  })
}
