/** Lists of Gitea come in pages; it cuts a page to its own limit without saying so. */
import type * as v from 'valibot'
import { parseAnswer } from './answers.ts'
import type { ForgeHttp } from './http.ts'

const PAGE_SIZE = 50
/** Far above a city's needs: a forge that never ends its list must not keep us for ever. */
const MOST_PAGES = 400

/** All items of a list, whatever its length. */
export async function allPages<Item>(
  http: ForgeHttp,
  path: readonly string[],
  schema: v.GenericSchema<unknown, Item[]>,
  query: Readonly<Record<string, string | number | boolean>> = {},
): Promise<Item[]> {
  const items: Item[] = []
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { json, headers } = await http.send('GET', path, { query: { ...query, limit: PAGE_SIZE, page } })
    const found = parseAnswer(schema, json)
    items.push(...found)
    const total = Number(headers.get('x-total-count') ?? Number.NaN)
    const complete = Number.isNaN(total) ? found.length < PAGE_SIZE : items.length >= total
    if (complete || found.length === 0) break
  }
  return items
}
