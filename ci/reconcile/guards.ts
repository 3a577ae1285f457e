/** What one run may not do without being told: a registry damaged by a slip must not put people out. */

/** Share of the people with an account whom one run may put out. One person is always allowed. */
const MOST_REMOVED = 1 / 4

export interface Removals {
  /** Accounts that are open now and managed by this program. */
  open: readonly string[]
  /** Accounts that would lose a site or be closed. */
  losing: ReadonlySet<string>
}

/** Reasons in French why this run must not go on; none: it may. */
export function refusals({ open, losing }: Removals): readonly string[] {
  const most = Math.max(1, Math.floor(open.length * MOST_REMOVED))
  if (losing.size <= most) return []
  return [
    `${losing.size} personnes sur ${open.length} perdraient un accès (${[...losing].sort().join(', ')}) : ` +
      `c’est plus que ${most}, la limite d’un passage. Relire le registre, puis recommencer avec ` +
      '« --allow-many-removals » si c’est voulu.',
  ]
}
