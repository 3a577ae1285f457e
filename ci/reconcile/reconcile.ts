/**
 * Makes a Gitea match the city's registry: `ville/registre` is the desired state, every run brings the forge to it and
 * a second run changes nothing. Never deletes content. Speaks to Gitea itself, never through the outer web server.
 */
import type { RegistryEntry } from '#site-builder/model/registry-entry.ts'
import { Changes, type Change } from './changes.ts'
import { ensureCityRepositories, ensureStaff } from './city-repositories.ts'
import { GiteaAdmin } from './gitea-admin.ts'
import { refusals } from './guards.ts'
import { ensureOAuthApplication, redirectsOf } from './oauth-application.ts'
import { ensureOrganisation } from './organisations.ts'
import { accountsToClose, closeAccounts, ensureAccounts, isManaged, listAccounts, type Account } from './people.ts'
import { peopleOf, readRegistry, type AccountHolder, type Registry } from './registry.ts'
import { attempt, type Run } from './run.ts'
import { ensureChain, ownWorkflows } from './scoped-workflows.ts'
import { ensureSite } from './site.ts'
import { listTeams, membersOf, type Team } from './teams.ts'

/** What of the city file (`content-format.md`) this program reads; the caller keeps the rest. */
export interface ReconciledCity {
  nom: string
  /** `http://ecrire.localhost:8080`, without a final slash. */
  adresse_de_l_application: string
  organisations: { sites: string; ville: string }
}

/** Someone of the city: sees every site, keeps the registry, answers requests. */
export type StaffMember = AccountHolder

export interface ReconcileOptions {
  /** Gitea itself: `http://127.0.0.1:8081`. */
  gitea: string
  /** An administrator of the forge. The password is for the one form that has no API (scoped workflows). */
  robot: { account: string; token: string; password?: string }
  city: ReconciledCity
  /**
   * First content of `ville/registre`, written when that repository is empty. From then on the repository rules and
   * this is ignored.
   */
  registry: { associations: readonly RegistryEntry[]; staff: readonly StaffMember[] }
  /** Files of `.gitea/scoped_workflows/` in `ville/chaine`, by file name; read from `ci/workflows` when absent. */
  workflows?: ReadonlyMap<string, string>
  /** First files of a site whose repository is empty, by path; null for a small page made from the registry. */
  starter?: (address: string) => Promise<ReadonlyMap<string, Uint8Array> | null>
  /** First password of a new account. */
  passwordFor: (account: string) => string
  /** Whether new people must choose a password at their first sign-in. Default: true. */
  mustChangePassword?: boolean
  /** More redirect addresses of the app for OAuth (Vite's dev server, for example). */
  redirects?: readonly string[]
  /** Says what would be done, does nothing. */
  dryRun?: boolean
  /** Lets one run take more than a quarter of the people off the forge. */
  allowManyRemovals?: boolean
  /** Called after each change (or would-be change), in French. */
  report?: (change: Change) => void
  fetch?: typeof globalThis.fetch
}

export type ReconcileOutcome =
  | {
      kind: 'done'
      changes: readonly Change[]
      /** What staff must look at (an unreadable entry, an account that two entries describe), in French. */
      warnings: readonly string[]
      /** OAuth client of the app, for `forge.client` of the city file; empty in a dry run before it exists. */
      client: string
      /** Addresses of all sites of the registry. */
      sites: readonly string[]
    }
  /** A guard refused before anything was written. `reasons` are in French. */
  | { kind: 'refused'; reasons: readonly string[] }

export async function reconcile(options: ReconcileOptions): Promise<ReconcileOutcome> {
  const run = startRun(options)
  const { sites, ville } = options.city.organisations
  const registry = (await readRegistry(run, ville)) ?? { ...seedAsRegistry(options), unreadable: [], warnings: [] }
  run.warnings.push(...registry.warnings)

  const accounts = await listAccounts(run)
  const kept = accounts.filter((account) => !isManaged(account, options.robot.account)).map(({ login }) => login)
  const { people, warnings } = peopleOf(registry, new Set([...kept, options.robot.account]))
  run.warnings.push(...warnings)
  const teams = await listTeams(run, sites)
  // Somebody of an entry that cannot be read is in no list: nobody is put out until it can be read again.
  const closing = registry.unreadable.length > 0 ? [] : accountsToClose(accounts, people, options.robot.account)
  const reasons = await removalsRefused(run, options, { registry, accounts, teams, closing })
  if (reasons.length > 0) return { kind: 'refused', reasons }

  await ensureOrganisation(run, sites, `${options.city.nom} : les associations`)
  await ensureOrganisation(run, ville, options.city.nom)
  await ensureCityRepositories(run, ville, options.registry)
  await ensureChain(run, ville, options.workflows ?? (await ownWorkflows()))
  const client = await ensureOAuthApplication(
    run,
    redirectsOf(options.city.adresse_de_l_application, options.redirects ?? []),
  )
  await closeAccounts(run, closing)
  const missing = await ensureAccounts(run, people, accounts, {
    passwordFor: options.passwordFor,
    mustChangePassword: options.mustChangePassword ?? true,
  })
  const known = new Set(people.map(({ compte }) => compte))
  const inTeams = (compte: string): boolean => known.has(compte) && !missing.has(compte)
  await ensureStaff(run, options.city.organisations, registry.staff.map(({ compte }) => compte).filter(inTeams))
  const author = { name: options.city.nom, email: `${options.robot.account}@parvis.invalid` }
  for (const entry of registry.entries) {
    const members = entry.personnes.map(({ compte }) => compte).filter(inTeams)
    await attempt(run, `${sites}/${entry.adresse}`, () =>
      ensureSite(run, entry, {
        organisation: sites,
        teams,
        members,
        starter: options.starter ?? (async () => null),
        author,
      }),
    )
  }
  return {
    kind: 'done',
    changes: run.changes.made,
    warnings: run.warnings,
    client,
    sites: registry.entries.map(({ adresse }) => adresse),
  }
}

function startRun(options: ReconcileOptions): Run {
  const fetch = options.fetch ?? globalThis.fetch
  return {
    api: new GiteaAdmin({ gitea: options.gitea, token: options.robot.token, fetch }),
    changes: new Changes(options.dryRun ?? false, options.report ?? (() => {})),
    warnings: [],
    gitea: options.gitea.replace(/\/+$/, ''),
    robot: options.robot,
    fetch,
  }
}

function seedAsRegistry({ registry }: ReconcileOptions): Pick<Registry, 'entries' | 'staff'> {
  return { entries: registry.associations, staff: registry.staff }
}

async function removalsRefused(
  run: Run,
  options: ReconcileOptions,
  now: { registry: Registry; accounts: readonly Account[]; teams: readonly Team[]; closing: readonly string[] },
): Promise<readonly string[]> {
  if (options.allowManyRemovals === true) return []
  const losing = new Set(now.closing)
  for (const entry of now.registry.entries) {
    const team = now.teams.find(({ name }) => name === entry.adresse)
    if (team === undefined) continue
    const listed = new Set(entry.personnes.map(({ compte }) => compte))
    for (const member of await membersOf(run, team)) if (!listed.has(member)) losing.add(member)
  }
  const open = now.accounts
    .filter((account) => isManaged(account, options.robot.account) && !account.prohibit_login)
    .map(({ login }) => login)
  return refusals({ open, losing })
}
