/** The city's Gitea, for the person whose token this is. Owns the API's shapes; everyone else sees `Forge`. */
import { AppError } from '../app-error.ts'
import { CommitsAnswer, parseAnswer, RepositoriesAnswer, UserAnswer } from './answers.ts'
import type { Forge, HistoryEntry, Person, ProbeOutcome, SiteRef, SiteSummary } from './forge.ts'
import { ForgeHttp, type ForgeHttpOptions } from './http.ts'
import { allPages } from './pages.ts'

export interface GiteaForgeOptions extends ForgeHttpOptions {
  /** Organisation that holds the sites, from the city file: `associations`. */
  organisation: string
}

/** Gitea does much work for each commit unless told not to: 30 ms instead of 128. */
const LEAN = { stat: false, files: false, verification: false }
const HISTORY_PAGE = 50
/** How far back `contains` looks. A later commit of the public site is one or two away; a thousand is never. */
const MOST_PAGES_BACK = 20
/** Clocks of two devices differ; commits older than the searched one by more than this end the search. */
const CLOCK_SLACK = 24 * 60 * 60 * 1000

export class GiteaForge implements Forge {
  readonly #http: ForgeHttp
  readonly #organisation: string

  constructor(options: GiteaForgeOptions) {
    this.#http = new ForgeHttp(options)
    this.#organisation = options.organisation
  }

  async me(): Promise<Person> {
    const { json } = await this.#http.send('GET', ['user'])
    const user = parseAnswer(UserAnswer, json)
    return { account: user.login, name: user.full_name || user.login, email: user.email }
  }

  async sites(): Promise<readonly SiteSummary[]> {
    const repositories = await allPages(this.#http, ['user', 'repos'], RepositoriesAnswer)
    return repositories
      .filter((repository) => repository.owner.login === this.#organisation)
      .map((repository) => ({
        owner: repository.owner.login,
        address: repository.name,
        name: repository.description || repository.name,
        canWrite: repository.permissions.push && !repository.archived,
        archived: repository.archived,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'fr'))
  }

  async history(
    site: SiteRef,
    options: { from?: string; path?: string; limit?: number } = {},
  ): Promise<readonly HistoryEntry[]> {
    const { from = 'main', path, limit = 20 } = options
    const entries: HistoryEntry[] = []
    try {
      for (let page = 1; entries.length < limit; page += 1) {
        // With a path Gitea ignores the limit, and pages by its own: both are read page by page and cut here.
        const query = path === undefined ? { limit: Math.min(limit, HISTORY_PAGE) } : { limit: HISTORY_PAGE, path }
        const found = await this.#commits(site, { sha: from, page, ...query })
        entries.push(...found.entries)
        if (!found.more) break
      }
    } catch (error) {
      // Gitea says 404 for a file without history too; whether the commit to start from is there, ask without the file.
      if (path === undefined || !isNotFound(error)) throw error
      await this.#commits(site, { sha: from, page: 1, limit: 1 })
    }
    return entries.slice(0, limit)
  }

  async contains(site: SiteRef, descendant: string, ancestor: string): Promise<boolean> {
    if (descendant === ancestor) return true
    // Never `compare`: Gitea takes half a minute and twelve megabytes for a long distance.
    let since = Number.NEGATIVE_INFINITY
    try {
      const [first] = (await this.#commits(site, { sha: ancestor, page: 1, limit: 1 })).entries
      if (first?.commit === ancestor) since = first.date - CLOCK_SLACK
      for (let page = 1; page <= MOST_PAGES_BACK; page += 1) {
        const { entries, more } = await this.#commits(site, { sha: descendant, page, limit: HISTORY_PAGE })
        if (entries.some((entry) => entry.commit === ancestor)) return true
        if (!more || entries.every((entry) => entry.date < since)) return false
      }
    } catch (error) {
      // A commit that is not in this repository is nobody's ancestor; whether the site itself is there, ask again.
      if (!isNotFound(error)) throw error
      await this.#http.send('GET', ['repos', site.owner, site.address])
    }
    return false
  }

  async probe(): Promise<ProbeOutcome> {
    try {
      await this.#http.send('GET', ['user'])
      return 'ok'
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      switch (error.code) {
        case 'session-expired':
          return 'expired'
        case 'account-closed':
          return 'closed'
        case 'password-must-change':
          return 'password'
        case 'offline':
          return 'offline'
        default:
          return 'down'
      }
    }
  }

  async #commits(
    site: SiteRef,
    query: { sha: string; page: number; limit: number; path?: string },
  ): Promise<{ entries: HistoryEntry[]; more: boolean }> {
    const { json, headers } = await this.#http.send('GET', ['repos', site.owner, site.address, 'commits'], {
      query: { ...LEAN, ...query },
    })
    const entries = parseAnswer(CommitsAnswer, json).map(({ sha, commit }) => ({
      commit: sha,
      author: commit.author.name,
      date: Date.parse(commit.author.date),
      message: commit.message.trimEnd(),
    }))
    return { entries, more: headers.get('x-hasmore') === 'true' && entries.length > 0 }
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof AppError && error.code === 'not-found'
}
