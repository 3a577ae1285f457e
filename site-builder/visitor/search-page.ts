/**
 * The search page of a site, made better where scripts run: without them it is a list of every page. The index is
 * fetched when the field is entered.
 */
import type { Found } from './finder.ts'
import { resultItem } from './result-item.ts'
import { openSearch, type Search } from './searching.ts'

const SHOWN = 20
/** Milliseconds after the last key: a screen reader is not to be interrupted at each letter. */
const PAUSE = 180

const $ = <E extends HTMLElement>(selector: string): E | null => document.querySelector<E>(selector)

export function runSearchPage(): void {
  const form = $<HTMLFormElement>('.search-form')
  const field = $<HTMLInputElement>('#q')
  const heading = $('.search-heading')
  const status = $('.search-status')
  const list = $('.search-results')
  const more = $('.search-more')
  const all = $('.search-all')
  if (!form || !field || !heading || !status || !list || !more || !all) return
  // Only known while the script is first run.
  const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : null
  const index = new URL(form.dataset['index'] ?? '', location.href)
  const siteRoot = index.href.replace(/[^/]*$/, '')
  const pageTitle = document.title
  let opened: Search | null = null
  let ready = false
  let shown = SHOWN
  let asked = 0

  /** What the page itself lists, where the index cannot be had: a folder opened from a disk, a lost network. */
  const listed = (): Found[] =>
    [...all.querySelectorAll('li')].map((item) => ({
      titre: item.querySelector('a')?.textContent ?? '',
      adresse: item.querySelector('a')?.href ?? '',
      resume: item.querySelector('p')?.textContent ?? '',
      rubrique: item.querySelector('span')?.textContent ?? '',
    }))

  const search = (): Search => (opened ??= openSearch(script, index.href, listed))

  const say = (text: string): void => {
    heading.textContent = text
    status.textContent = text
  }
  const word = (key: string, count: number, text: string): string =>
    (form.dataset[key] ?? '').replace('%n', () => String(count)).replace('%q', () => text)

  /** Every page, as without a question. */
  const rest = (): void => {
    all.classList.remove('away')
    heading.hidden = list.hidden = more.hidden = true
    status.textContent = ''
  }

  const show = async (): Promise<void> => {
    const text = field.value.trim()
    const turn = ++asked
    remember(text)
    if (text.length < 2) return rest()
    if (!ready) {
      heading.hidden = false
      say(word('wait', 0, text))
    }
    const { pages, count, near, marks } = await search()(text, shown)
    ready = true
    // Another key was pressed meanwhile.
    if (turn !== asked) return
    const marked = new Set(marks)
    // « AG » is a word; two letters of a longer one are not yet a question.
    if (count === 0 && text.length < 3) return rest()
    // Thousands of entries: taking them out of the page would hold it up, not drawing them does not.
    all.classList.add('away')
    heading.hidden = list.hidden = false
    const found = word(count === 0 ? 'none' : count === 1 ? 'one' : 'many', count, text)
    say(near && count > 0 ? `${word('near', count, text)} ${found}` : found)
    list.replaceChildren(...pages.map((page) => resultItem(page, siteRoot, marked)))
    more.hidden = count <= shown
  }

  /** In the address: the search can be sent to somebody, and is there again after « back ». */
  const remember = (text: string): void => {
    const address = new URL(location.href)
    if (text === '') address.searchParams.delete('q')
    else address.searchParams.set('q', text)
    document.title = text === '' ? pageTitle : `${text} – ${pageTitle}`
    try {
      history.replaceState(null, '', address)
    } catch {
      // Safari counts these calls, and refuses the hundredth within half a minute.
    }
  }

  let timer = 0
  field.addEventListener('focus', () => void search(), { once: true })
  field.addEventListener('input', () => {
    clearTimeout(timer)
    shown = SHOWN
    timer = setTimeout(() => void show(), PAUSE)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(timer)
    void showAndLead()
  })
  const showAndLead = async (): Promise<void> => {
    await show()
    // The next tab leads to the first result, and a phone's keyboard goes away.
    if (list.firstChild !== null && !list.hidden) heading.focus()
  }
  more.addEventListener('click', () => void showMore())
  const showMore = async (): Promise<void> => {
    const next = shown
    shown += SHOWN
    await show()
    list.children[next]?.querySelector('a')?.focus()
  }

  field.value = new URLSearchParams(location.search).get('q') ?? ''
  if (field.value !== '') void show()
}
