/** What tabs call the same things by: databases, locks, news. */

/** Every database of ours begins so: signing out finds them all. */
export const DATABASE_PREFIX = 'parvis-git:'
export const NEWS_CHANNEL = 'parvis-git'

/** On the channel: the head that is known here moved. */
export interface HeadMoved {
  /** `repositoryKey` of the repository. */
  repository: string
  commit: string
}

/** Names a repository for locks, databases and news. */
export function repositoryKey({ forgeUrl, owner, name }: { forgeUrl: string; owner: string; name: string }): string {
  return `${new URL(forgeUrl).host}/${owner}/${name}`
}
