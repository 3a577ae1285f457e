/**
 * Makes a Gitea match the city's registry: `ville/registre` is the desired state, every run brings the forge to it and
 * a second run changes nothing. Never deletes content. Speaks to Gitea itself, never through the outer web server.
 */
import type { RegistryEntry } from '#site-builder/model/registry-entry.ts'
import type { Change } from './changes.ts'

/** What of the city file (`content-format.md`) this program reads; the caller keeps the rest. */
export interface ReconciledCity {
  nom: string
  /** `http://ecrire.localhost:8080`, without a final slash. */
  adresse_de_l_application: string
  organisations: { sites: string; ville: string }
}

/** Someone of the city: sees every site, keeps the registry, answers requests. */
export interface StaffMember {
  compte: string
  nom: string
  courriel: string
}

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
  throw new Error(`not built yet: ${options.gitea}`)
}
