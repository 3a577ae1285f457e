/**
 * Publishing: fetch, compare, merge, commit on the fetched head, push; again while somebody else wins. History stays
 * one line, and nothing moves here before the forge has it.
 */
import { hashBlob, push, writeRef } from 'isomorphic-git'
import { AppError } from '../app-error.ts'
import { failureOf } from './failure.ts'
import type { GitRemote } from './git-remote.ts'
import type { PublishOutcome, PublishRequest, RepoState } from './git-repo.ts'
import type { LocalCopy } from './local-copy.ts'
import { planPublication, type PlanSource } from './plan-publication.ts'
import { commitTree } from './tree-commit.ts'

const OUTGOING = 'refs/parvis/outgoing'
const ATTEMPTS = 12

export interface PublishContext {
  copy: LocalCopy
  remote: GitRemote
  merge: PlanSource['merge']
  onStep: (step: 'sending' | 'retrying') => void
}

export async function publishLoop(request: PublishRequest, context: PublishContext): Promise<PublishOutcome> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    context.onStep(attempt === 1 ? 'sending' : 'retrying')
    const said: string[] = []
    const begun = Date.now()
    try {
      return await publishOnce(request, context, said)
    } catch (error) {
      const failure = await failureOf(error, said, () => context.remote.probe())
      switch (failure.kind) {
        case 'refused':
          return failure
        case 'error':
          return outcomeOf(failure.error)
        case 'damaged':
          // Only the copy is lost, and only the first time: what is to be published is in `request`.
          if (attempt > 2) throw new AppError('repository-damaged', { cause: failure.cause })
          await context.copy.wipe()
          break
        case 'moved':
        case 'again':
          await pause(attempt, Date.now() - begun)
      }
    }
  }
  return { kind: 'refused', reason: 'other', detail: `${ATTEMPTS} attempts, and somebody else was first each time` }
}

async function publishOnce(request: PublishRequest, context: PublishContext, said: string[]): Promise<PublishOutcome> {
  const { copy, remote } = context
  const known = await copy.head()
  const head = await copy.fetchHead({})
  if (head === null) return { kind: 'refused', reason: 'other', detail: 'no commit on main' }
  const state = await copy.completed(head, {})
  const current = new Map(state.files.map(({ path, oid }) => [path, oid]))
  const plan = await planPublication(request.changes, {
    current,
    text: (oid) => copy.text(oid),
    oidOf: async (content) => (await hashBlob({ object: content })).oid,
    merge: context.merge,
  })
  if (plan.conflicts.length > 0 || plan.writes.size === 0) {
    if (head !== known) await copy.moveHead(head)
    if (plan.conflicts.length > 0) return { kind: 'conflict', files: plan.conflicts }
    return published(request, plan.merged, state)
  }
  const { commit, oids } = await commitTree(copy.git, {
    parent: head,
    changes: plan.writes,
    message: request.message,
    author: request.author,
    now: Date.now(),
  })
  await writeRef({ ...copy.git, ref: OUTGOING, value: commit, force: true })
  try {
    await push({
      ...copy.git,
      http: remote.http(),
      headers: await remote.headers(),
      url: remote.url,
      remote: 'origin',
      ref: OUTGOING,
      remoteRef: 'refs/heads/main',
      onMessage: (line) => void said.push(line),
    })
  } catch (error) {
    // isomorphic-git hands over the server's words beside the error, not before it.
    await new Promise((resolve) => setTimeout(resolve, 0))
    throw error
  }
  await copy.moveHead(commit)
  for (const [path, content] of plan.writes) {
    if (content === null) current.delete(path)
    else current.set(path, oids.get(path) ?? '')
  }
  const files = [...current].map(([path, oid]) => ({ path, oid }))
  return published(request, plan.merged, { ...state, commit, files })
}

function published(
  request: PublishRequest,
  merged: readonly { path: string; text: string }[],
  state: Omit<RepoState, 'fresh'>,
): PublishOutcome {
  const oids = new Map(state.files.map(({ path, oid }) => [path, oid]))
  return {
    kind: 'published',
    commit: state.commit,
    merged: merged.map(({ path, text }) => ({ path, text, oid: oids.get(path) ?? '' })),
    oids: new Map(request.changes.map(({ path }) => [path, oids.get(path) ?? null])),
  }
}

/** What a person can expect to happen is a value; the rest stops the action. */
function outcomeOf(error: AppError): PublishOutcome {
  switch (error.code) {
    case 'offline':
      return { kind: 'offline' }
    case 'forge-down':
      return { kind: 'forge-down' }
    case 'session-expired':
      return { kind: 'expired' }
    default:
      throw error
  }
}

/**
 * Longer each time, never the same for two browsers that lost together, and in measure with how long an attempt takes
 * on this line and this forge: shorter pauses would only lose again.
 */
function pause(attempt: number, took: number): Promise<void> {
  const spread = Math.min(Math.max(150 * attempt, took), 4000)
  return new Promise((resolve) => setTimeout(resolve, 50 * attempt + Math.random() * spread))
}
