/** A repository as the city wants it: private, only the units it needs. Content is another file's business. */
import * as v from 'valibot'
import { AppError } from '#src/services/app-error.ts'
import type { Run } from './run.ts'

const Repository = v.object({
  id: v.number(),
  name: v.string(),
  description: v.string(),
  private: v.boolean(),
  archived: v.boolean(),
  empty: v.boolean(),
  default_branch: v.string(),
  has_code: v.boolean(),
  has_issues: v.boolean(),
  has_actions: v.boolean(),
  has_wiki: v.boolean(),
  has_projects: v.boolean(),
  has_pull_requests: v.boolean(),
  has_releases: v.boolean(),
  has_packages: v.boolean(),
})
export type Repository = v.InferOutput<typeof Repository>

export interface WantedRepository {
  owner: string
  name: string
  description: string
  defaultBranch: string
  issues: boolean
  actions: boolean
}

const UNUSED = {
  has_wiki: false,
  has_projects: false,
  has_pull_requests: false,
  has_releases: false,
  has_packages: false,
}

export function findRepository(run: Run, owner: string, name: string): Promise<Repository | null> {
  return run.api.find(['repos', owner, name], Repository)
}

/** The repository as it is afterwards; null only in a dry run that would make it. */
export async function ensureRepository(run: Run, wanted: WantedRepository): Promise<Repository | null> {
  const target = `${wanted.owner}/${wanted.name}`
  const found =
    (await findRepository(run, wanted.owner, wanted.name)) ??
    (await run.changes.make(target, 'créer le dépôt', () =>
      run.api.writeFor(Repository, 'POST', ['orgs', wanted.owner, 'repos'], {
        name: wanted.name,
        description: wanted.description,
        private: true,
        auto_init: false,
        default_branch: wanted.defaultBranch,
      }),
    ))
  const settings = {
    description: wanted.description,
    private: true,
    has_code: true,
    has_issues: wanted.issues,
    has_actions: wanted.actions,
    ...UNUSED,
  }
  if (found !== null && Object.entries(settings).every(([key, value]) => found[key as keyof Repository] === value)) {
    return found
  }
  return run.changes.make(target, 'régler le dépôt', () =>
    run.api.writeFor(Repository, 'PATCH', ['repos', wanted.owner, wanted.name], settings),
  )
}

/** The default branch can be set only once the branch exists. */
export async function ensureDefaultBranch(run: Run, owner: string, name: string, branch: string): Promise<void> {
  const found = await findRepository(run, owner, name)
  if (found === null || found.empty || found.default_branch === branch) return
  await run.changes.make(`${owner}/${name}`, `choisir « ${branch} » comme branche principale`, () =>
    run.api.write('PATCH', ['repos', owner, name], { default_branch: branch }),
  )
}

export async function setArchived(run: Run, owner: string, name: string, archived: boolean): Promise<void> {
  await run.changes.make(`${owner}/${name}`, archived ? 'mettre en lecture seule' : 'rouvrir à l’écriture', () =>
    run.api.write('PATCH', ['repos', owner, name], { archived }),
  )
}

const Branch = v.object({ name: v.string() })

const NOTICED_AFTER = 250
const NOTICED_TRIES = 60

/**
 * For a moment after its first push Gitea still takes a repository for empty, and answers 500 (it stumbles over the
 * files that it did not open) for a branch that is there.
 */
export async function hasBranch(run: Run, owner: string, name: string, branch: string): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    try {
      return (await run.api.find(['repos', owner, name, 'branches', branch], Branch)) !== null
    } catch (error) {
      if (!(error instanceof AppError) || error.data['status'] !== 500 || tries === NOTICED_TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, NOTICED_AFTER))
    }
  }
}
