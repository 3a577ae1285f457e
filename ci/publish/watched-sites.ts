/** What the watch sees: the sites' heads at the forge, what their folders serve, and how to ask for a publication. */
import { readdir } from 'node:fs/promises'
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

/** Every site that may be published, one after the other: 300 sites are 300 small calls, not 300 at once. */
export async function* siteFacts(forge: ForgeHttp, sites: string): AsyncGenerator<SiteFacts> {
  const folders = new Set(await readdir(sites).catch(() => []))
  for (let page = 1; ; page++) {
    const answer = await forge.send('GET', ['orgs', SITES_OWNER, 'repos'], { query: { page, limit: PAGE } })
    const repositories = v.parse(Repositories, answer.json)
    for (const { name, empty, archived, updated_at } of repositories) {
      if (empty || archived) continue
      // The forge's clock: a commit's own date is that of the device that made it.
      const headAt = Date.parse(updated_at)
      yield {
        address: name,
        headAt,
        head: await headOf(forge, name),
        ...(await servedBy(sites, name, folders.has(name))),
      }
    }
    if (repositories.length < PAGE) return
  }
}

async function headOf(forge: ForgeHttp, address: string): Promise<string | null> {
  const answer = await forge.find(['repos', SITES_OWNER, address, 'branches', 'main'])
  return answer === null ? null : v.parse(Branch, answer.json).commit.id
}

async function servedBy(
  sites: string,
  address: string,
  exists: boolean,
): Promise<Pick<SiteFacts, 'served' | 'refused' | 'nextChange'>> {
  if (!exists) return { served: null, refused: null, nextChange: null }
  const root = join(sites, address)
  const [standing, record] = await Promise.all([new FolderTarget(root).current(), readRecord(root)])
  const served = standing?.commit ?? null
  // The record of another commit than the one that stands (a release switched back by hand) says nothing of its dates.
  const nextChange = record !== null && record.commit === served ? record.nextChange : null
  return { served, refused: record?.refused ?? null, nextChange }
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
