/** What the watch sees: the sites' heads at the forge, what their folders serve, and how to ask for a publication. */
import { join } from 'node:path'
import * as v from 'valibot'
import { FolderTarget } from '#ci/deploy/folder-target.ts'
import type { ForgeHttp } from '#src/services/forge/http.ts'
import type { Lateness, SiteFacts } from './lateness.ts'
import { readRecord } from './release-record.ts'

const SITES_OWNER = 'associations'
const WORKFLOWS = ['ville', 'chaine'] as const
const PAGE = 50

const Repositories = v.array(
  v.object({ name: v.string(), empty: v.boolean(), archived: v.boolean(), updated_at: v.string() }),
)
const Branch = v.object({ commit: v.object({ id: v.string() }) })
const Repository = v.object({ id: v.number() })

export interface WatchedSite {
  address: string
  /** When its repository last changed; milliseconds since 1970, by the forge's clock. */
  changedAt: number
}

/** Every site that may be published. */
export async function* watchedSites(forge: ForgeHttp): AsyncGenerator<WatchedSite> {
  for (let page = 1; ; page++) {
    const answer = await forge.send('GET', ['orgs', SITES_OWNER, 'repos'], { query: { page, limit: PAGE } })
    const repositories = v.parse(Repositories, answer.json)
    for (const { name, empty, archived, updated_at } of repositories) {
      if (empty || archived) continue
      // The forge's clock: a commit's own date is that of the device that made it.
      yield { address: name, changedAt: Date.parse(updated_at) }
    }
    if (repositories.length < PAGE) return
  }
}

export async function factsOf(forge: ForgeHttp, sites: string, site: WatchedSite): Promise<SiteFacts> {
  return {
    address: site.address,
    headAt: site.changedAt,
    head: await headOf(forge, site.address),
    ...(await servedBy(sites, site.address)),
  }
}

async function headOf(forge: ForgeHttp, address: string): Promise<string | null> {
  const answer = await forge.find(['repos', SITES_OWNER, address, 'branches', 'main'])
  return answer === null ? null : v.parse(Branch, answer.json).commit.id
}

async function servedBy(
  sites: string,
  address: string,
): Promise<Pick<SiteFacts, 'served' | 'refused' | 'failed' | 'restUntil' | 'nextChange'>> {
  const root = join(sites, address)
  const [standing, record] = await Promise.all([new FolderTarget(root).current(), readRecord(root)])
  const served = standing?.commit ?? null
  // The record of another commit than the one that stands (a release switched back by hand) says nothing of its dates.
  const nextChange = record !== null && record.commit === served ? record.nextChange : null
  return {
    served,
    refused: record?.refused ?? null,
    failed: record?.failed ?? null,
    restUntil: record?.restUntil ?? 0,
    nextChange,
  }
}

/** The forge's number for the repository that the scoped workflow lies in: a dispatch must name it. */
export async function workflowSource(forge: ForgeHttp): Promise<number> {
  return v.parse(Repository, (await forge.send('GET', ['repos', ...WORKFLOWS])).json).id
}

export async function dispatchPublication(
  forge: ForgeHttp,
  address: string,
  source: number,
  reason: Lateness,
): Promise<void> {
  await forge.send('POST', ['repos', SITES_OWNER, address, 'actions', 'workflows', 'publier.yml', 'dispatches'], {
    query: { scoped_workflow_source_repo_id: source },
    body: { ref: 'main', inputs: { raison: reason } },
  })
}
