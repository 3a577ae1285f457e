/** A repository of its own in the running city for each test, and people with tokens, as the city would make them. */
import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { readCityState } from '#ci/city/state.ts'
import { tokenOf } from './forge-sign-in.ts'

const path = process.env.PARVIS_TEST_CITY
if (!path) throw new Error('PARVIS_TEST_CITY: the state folder of a running city')
export const city = readCityState(path)
const api = `${city.addresses.giteaDirect}/api/v1`

export interface TestRepo {
  owner: string
  name: string
  remove(): Promise<void>
}

const Id = v.object({ id: v.number() })

/** @param editors accounts that may write */
export async function createRepo(
  files: ReadonlyMap<string, string | Uint8Array>,
  editors: readonly string[],
): Promise<TestRepo> {
  const owner = city.organisations.sites
  const name = `contrat-${randomUUID().slice(0, 8)}`
  await robot('POST', `/orgs/${owner}/repos`, { name, private: true, auto_init: false, default_branch: 'main' })
  await robot('POST', `/repos/${owner}/${name}/contents`, {
    branch: 'main',
    message: 'Premier contenu',
    files: [...files].map(([path, content]) => ({
      operation: 'create',
      path,
      content: Buffer.from(content).toString('base64'),
    })),
  })
  // Nothing is published here: the runner has better things to do.
  await robot('PATCH', `/repos/${owner}/${name}`, { has_actions: false })
  const team = v.parse(
    Id,
    await robot('POST', `/orgs/${owner}/teams`, { name, permission: 'none', units_map: { 'repo.code': 'write' } }),
  )
  await robot('PUT', `/teams/${team.id}/repos/${owner}/${name}`)
  for (const editor of editors) await robot('PUT', `/teams/${team.id}/members/${editor}`)
  await robot('POST', `/repos/${owner}/${name}/branch_protections`, {
    rule_name: '**',
    enable_push: true,
    protected_file_patterns: '.gitea/**;.github/**',
  })
  return {
    owner,
    name,
    remove: async () => {
      await robot('DELETE', `/repos/${owner}/${name}`)
      await robot('DELETE', `/teams/${team.id}`)
    },
  }
}

/** Texts and bytes at the head, as the forge has them. */
export async function fileAtForge(repo: TestRepo, file: string): Promise<string | null> {
  const response = await fetch(`${api}/repos/${repo.owner}/${repo.name}/raw/${file}?ref=main`, {
    headers: robotHeaders,
  })
  return response.ok ? response.text() : null
}

export async function historyAtForge(
  repo: TestRepo,
): Promise<readonly { sha: string; parents: number; message: string }[]> {
  const Commits = v.array(
    v.object({ sha: v.string(), parents: v.array(v.unknown()), commit: v.object({ message: v.string() }) }),
  )
  const answer = await robot(
    'GET',
    `/repos/${repo.owner}/${repo.name}/commits?sha=main&limit=50&stat=false&files=false`,
  )
  return v
    .parse(Commits, answer)
    .map(({ sha, parents, commit }) => ({ sha, parents: parents.length, message: commit.message }))
}

export async function archive(repo: TestRepo, archived: boolean): Promise<void> {
  await robot('PATCH', `/repos/${repo.owner}/${repo.name}`, { archived })
}

const robotHeaders = { authorization: `token ${city.robot.token}`, 'content-type': 'application/json' }

async function robot(method: string, route: string, body?: unknown): Promise<unknown> {
  const response = await fetch(api + route, {
    method,
    headers: robotHeaders,
    body: body === undefined ? null : JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${route}: ${response.status} ${text.slice(0, 300)}`)
  return text === '' ? null : JSON.parse(text)
}

const tokens = new Map<string, Promise<string>>()

/** An access token as the app gets one. Once for each person. */
export function tokenFor(account: string): Promise<string> {
  const known = tokens.get(account) ?? tokenOf(city, account)
  tokens.set(account, known)
  return known
}
