/** The few calls that the start itself makes to Gitea, directly on loopback, with the robot's token. */
import * as v from 'valibot'

export interface GiteaApi {
  giteaDirect: string
  token: string
}

async function call(api: GiteaApi, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${api.giteaDirect}/api/v1${path}`, {
    method,
    headers: { authorization: `token ${api.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(20_000),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`)
  return text === '' ? null : JSON.parse(text)
}

export async function waitForGitea(giteaDirect: string, timeout: number): Promise<boolean> {
  return waitFor(`${giteaDirect}/api/healthz`, timeout)
}

/** Polls an address until it answers at all. */
export async function waitFor(url: string, timeout: number, headers: Record<string, string> = {}): Promise<boolean> {
  const end = Date.now() + timeout
  while (Date.now() < end) {
    try {
      const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(2000) })
      await response.body?.cancel()
      if (response.status < 500) return true
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

export async function setPassword(api: GiteaApi, account: string, password: string): Promise<void> {
  await call(api, 'PATCH', `/admin/users/${account}`, {
    login_name: account,
    source_id: 0,
    password,
    must_change_password: false,
  })
}

const Token = v.object({ token: v.string() })
const Runners = v.object({ runners: v.nullish(v.array(v.object({ id: v.number(), name: v.string() })), []) })
const Repository = v.object({ id: v.number(), default_branch: v.string() })

/** @param scope `/orgs/associations` or `/repos/ville/chaine` */
export async function registrationToken(api: GiteaApi, scope: string): Promise<string> {
  return v.parse(Token, await call(api, 'POST', `${scope}/actions/runners/registration-token`)).token
}

export async function runnersOf(api: GiteaApi, scope: string): Promise<readonly { id: number; name: string }[]> {
  return v.parse(Runners, await call(api, 'GET', `${scope}/actions/runners`)).runners ?? []
}

export async function deleteRunner(api: GiteaApi, scope: string, id: number): Promise<void> {
  await call(api, 'DELETE', `${scope}/actions/runners/${id}`)
}

export async function repository(api: GiteaApi, name: string): Promise<{ id: number; default_branch: string } | null> {
  try {
    return v.parse(Repository, await call(api, 'GET', `/repos/${name}`))
  } catch {
    return null
  }
}

/** Runs a scoped workflow of `source` in `source` itself. */
export async function dispatch(
  api: GiteaApi,
  source: string,
  workflow: string,
  repo: { id: number; default_branch: string },
): Promise<void> {
  await call(
    api,
    'POST',
    `/repos/${source}/actions/workflows/${workflow}/dispatches?scoped_workflow_source_repo_id=${repo.id}`,
    { ref: repo.default_branch },
  )
}
