/** What every step of one run is given. */
import { AppError } from '#src/services/app-error.ts'
import type { Changes } from './changes.ts'
import type { GiteaAdmin } from './gitea-admin.ts'

export interface Run {
  api: GiteaAdmin
  changes: Changes
  /** For staff, in French; a run with warnings has done all it could. */
  warnings: string[]
  gitea: string
  robot: { account: string; token: string; password?: string }
  fetch: typeof globalThis.fetch
}

/**
 * One thing of many: what the forge refuses about it becomes a warning, and the others are still done. A forge that is
 * down or a robot without rights stops the run. Returns whether it was done.
 */
export async function attempt(run: Run, target: string, step: () => Promise<void>): Promise<boolean> {
  try {
    await step()
    return true
  } catch (error) {
    if (!(error instanceof AppError) || !REFUSALS.has(error.code)) throw error
    run.warnings.push(
      `${target} : la forge a refusé (${error.data['status'] ?? error.code} ${error.data['message'] ?? ''})`,
    )
    return false
  }
}

const REFUSALS: ReadonlySet<string> = new Set(['forbidden', 'not-found', 'unexpected'])
