/** The menu: `menu.yml`, or the pages in order of title. An entry that leads nowhere is left out and told. */
import { checkFields } from '../model/check-field.ts'
import type { Problem } from '../model/problem.ts'
import { menuEntryFields } from '../model/settings-fields.ts'
import type { MenuEntry, Page } from '../model/site.ts'
import { compareTitles } from './order.ts'

const PATH = 'menu.yml'
const ENTRIES_MAX = 30

/** Titles by address, of everything that a menu may name. */
export type Titles = ReadonlyMap<string, string>

/** Null when the file holds no list at all. */
export function readMenu(value: unknown, titles: Titles, problems: Problem[]): MenuEntry[] | null {
  if (value === null) return []
  if (!Array.isArray(value)) {
    problems.push({ code: 'yaml-invalid', path: PATH, data: { reason: 'shape-list', line: 1 } })
    return null
  }
  return readEntries(value, '', titles, problems)
}

function readEntries(values: readonly unknown[], parent: string, titles: Titles, problems: Problem[]): MenuEntry[] {
  if (values.length > ENTRIES_MAX) {
    const field = parent === '' ? 'menu' : parent
    problems.push({
      code: 'field-too-long',
      path: PATH,
      field,
      data: { max: ENTRIES_MAX, length: values.length, items: 1 },
    })
  }
  return values.slice(0, ENTRIES_MAX).flatMap((value: unknown, index) => {
    const field = parent === '' ? `${index + 1}` : `${parent} sous ${index + 1}`
    const entry = readEntry(value, field, titles, problems)
    return entry === null ? [] : [entry]
  })
}

function readEntry(value: unknown, field: string, titles: Titles, problems: Problem[]): MenuEntry | null {
  const source = typeof value === 'string' ? { page: value } : value
  if (typeof source !== 'object' || source === null || Array.isArray(source)) {
    problems.push({ code: 'field-invalid', path: PATH, field })
    return null
  }
  const entry = source as Readonly<Record<string, unknown>>
  const { values, faults } = checkFields(menuEntryFields, entry)
  for (const fault of faults) problems.push({ path: PATH, ...fault, field: `${field} ${fault.field}` })
  const url = values.page === '' ? values.adresse : values.page
  if (url === '') {
    if (faults.length === 0) problems.push({ code: 'field-missing', path: PATH, field: `${field} page` })
    return null
  }
  const known = titles.get(values.page)
  if (values.page !== '' && known === undefined) {
    problems.push({ code: 'menu-entry-dead', path: PATH, field: `${field} page`, data: { value: values.page } })
    return null
  }
  const title = values.titre === '' ? known : values.titre
  if (title === undefined) {
    problems.push({ code: 'field-missing', path: PATH, field: `${field} titre` })
    return null
  }
  return { title, url, children: readChildren(entry, field, titles, problems) }
}

function readChildren(
  entry: Readonly<Record<string, unknown>>,
  field: string,
  titles: Titles,
  problems: Problem[],
): MenuEntry[] {
  const below = entry['sous']
  if (below === undefined || below === null) return []
  if (field.includes('sous')) {
    problems.push({ code: 'menu-too-deep', path: PATH, field })
    return []
  }
  if (!Array.isArray(below)) {
    problems.push({ code: 'field-invalid', path: PATH, field: `${field} sous` })
    return []
  }
  return readEntries(below, field, titles, problems)
}

/**
 * Without a file: pages and sections of the first level in order of title, the pages of each below it. A menu of a
 * thousand pages, on each of a thousand pages, is one that nobody can use or build: what is beyond the limit is in the
 * site map, as what a written menu leaves out.
 */
export function menuFromPages(pages: readonly Page[], titles: Titles, sections: readonly string[]): MenuEntry[] {
  const first = new Map<string, string[]>()
  for (const section of sections) first.set(section, [])
  for (const { address } of pages) {
    const segments = address.split('/').slice(1, -1)
    if (segments.length === 0) continue
    const top = `/${segments[0] ?? ''}/`
    const below = first.get(top) ?? []
    if (segments.length === 2) below.push(address)
    first.set(top, below)
  }
  const entry = (url: string, children: MenuEntry[]): MenuEntry => ({ title: titles.get(url) ?? url, url, children })
  const inOrder = (a: MenuEntry, b: MenuEntry): number => compareTitles(a.title, b.title) || (a.url < b.url ? -1 : 1)
  const childrenOf = (below: readonly string[]): MenuEntry[] =>
    below
      .map((child) => entry(child, []))
      .toSorted(inOrder)
      .slice(0, ENTRIES_MAX)
  const all = [...first].map(([url, below]) => entry(url, childrenOf(below))).toSorted(inOrder)
  // Sections, and pages with others below them, lead to more than a page alone.
  const isWide = ({ url, children }: MenuEntry): boolean => sections.includes(url) || children.length > 0
  const wide = all.filter(isWide).slice(0, ENTRIES_MAX)
  const kept = new Set([...wide, ...all.filter((one) => !isWide(one)).slice(0, ENTRIES_MAX - wide.length)])
  return all.filter((one) => kept.has(one))
}
