/** A forge's repository in memory and the doors of several devices to it: for tests of stores and screens. */
import { AppError, type ErrorCode } from '#src/services/app-error.ts'
import type { GitRepo, PublishOutcome, PublishRequest, RepoState } from '#src/services/git/git-repo.ts'

export interface FakeForgeRepo {
  texts: Map<string, string>
  readonly commits: string[]
  /** Every door's next calls fail so. */
  failing: ErrorCode | null
  /** What the next publication gives, instead of trying. */
  answer: PublishOutcome | null
  /** Somebody else publishes. */
  write(path: string, text: string | null): string
  door(): GitRepo
}

export const oidOf = (text: string): string => `oid(${text})`

export function fakeForgeRepo(texts: Record<string, string>): FakeForgeRepo {
  const commits = ['1'.repeat(40)]
  const repo: FakeForgeRepo = {
    texts: new Map(Object.entries(texts)),
    commits,
    failing: null,
    answer: null,
    write(path, text) {
      if (text === null) repo.texts.delete(path)
      else repo.texts.set(path, text)
      const commit = String(commits.length + 1).padStart(40, '0')
      commits.unshift(commit)
      return commit
    },
    door: () => door(repo),
  }
  return repo
}

function door(repo: FakeForgeRepo): GitRepo {
  let known: RepoState | null = null
  const listeners = new Set<(commit: string) => void>()
  const state = (): RepoState => ({
    commit: repo.commits[0] ?? '',
    files: [...repo.texts].map(([path, text]) => ({ path, oid: oidOf(text) })),
    texts: new Map(repo.texts),
    fresh: true,
  })
  return {
    local: async () => known && { ...known, fresh: false },
    async open() {
      if (repo.failing && known) return { ...known, fresh: false }
      if (repo.failing) throw new AppError(repo.failing)
      return (known = state())
    },
    readBlob: async () => new Uint8Array([1]),
    async publish({ changes }: PublishRequest) {
      if (repo.failing) throw new AppError(repo.failing)
      if (repo.answer) {
        const { answer } = repo
        repo.answer = null
        return answer
      }
      for (const { path, base, content } of changes) {
        const theirs = repo.texts.get(path) ?? null
        const theirsOid = theirs === null ? null : oidOf(theirs)
        if (theirsOid !== base && theirs !== content) {
          return { kind: 'conflict', files: [{ path, theirs, theirsOid, mine: String(content), base: null }] }
        }
      }
      const oids = new Map<string, string | null>()
      let commit = repo.commits[0] ?? ''
      for (const { path, content } of changes) {
        commit = repo.write(path, content === null ? null : String(content))
        oids.set(path, content === null ? null : oidOf(String(content)))
      }
      known = state()
      for (const listener of listeners) listener(commit)
      return { kind: 'published', commit, merged: [], oids }
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    forget: async () => void (known = null),
  }
}
