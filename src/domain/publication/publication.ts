/**
 * One publication from the button to « En ligne », as a machine without a clock or a network: the store feeds it events.
 * « En ligne » comes from one event only, `served`: the public address serves this commit or a later one.
 */
export interface SentPage {
  path: string
  title: string
}

/** What the person is told about an attempt that changed nothing; the text stays on the device in each case. */
export type Failure =
  | { kind: 'offline' }
  | { kind: 'forge-down' }
  | { kind: 'expired' }
  | { kind: 'refused'; reason: RefusedReason; detail: string }

type RefusedReason = 'protected' | 'read-only' | 'gone' | 'other'

export interface BuildRefusal {
  commit: string
  message: string
  count: number
}

export type Publication =
  | { kind: 'none' }
  | { kind: 'sending'; page: SentPage; retrying: boolean }
  | { kind: 'failed'; page: SentPage; failure: Failure }
  | { kind: 'conflict'; page: SentPage }
  /** At the forge; visitors still read the old page. `slow` once it takes longer than one would expect. */
  | { kind: 'laying-out'; page: SentPage; commit: string; sentAt: number; slow: boolean; merged: boolean }
  | { kind: 'online'; page: SentPage; commit: string; merged: boolean }
  | { kind: 'build-refused'; page: SentPage; commit: string; refusal: BuildRefusal }

export type PublicationEvent =
  | { kind: 'begin'; page: SentPage }
  | { kind: 'retrying' }
  | { kind: 'sent'; commit: string; at: number; merged: boolean }
  | { kind: 'conflict' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'slow'; commit: string }
  | { kind: 'served'; commit: string }
  | { kind: 'build-refused'; commit: string; refusal: BuildRefusal }
  | { kind: 'resumed'; page: SentPage; commit: string; sentAt: number }
  | { kind: 'dismissed' }

/** An event that does not belong to the present state (late answer of an earlier publication) changes nothing. */
export function next(state: Publication, event: PublicationEvent): Publication {
  switch (event.kind) {
    case 'begin':
      return state.kind === 'sending' ? state : { kind: 'sending', page: event.page, retrying: false }
    case 'resumed':
      return state.kind === 'none'
        ? {
            kind: 'laying-out',
            page: event.page,
            commit: event.commit,
            sentAt: event.sentAt,
            slow: false,
            merged: false,
          }
        : state
    case 'dismissed':
      return state.kind === 'sending' || state.kind === 'laying-out' ? state : { kind: 'none' }
    case 'retrying':
      return state.kind === 'sending' ? { ...state, retrying: true } : state
    case 'conflict':
      return state.kind === 'sending' ? { kind: 'conflict', page: state.page } : state
    case 'failed':
      return state.kind === 'sending' ? { kind: 'failed', page: state.page, failure: event.failure } : state
    case 'sent':
      return state.kind === 'sending'
        ? {
            kind: 'laying-out',
            page: state.page,
            commit: event.commit,
            sentAt: event.at,
            slow: false,
            merged: event.merged,
          }
        : state
    case 'slow':
      return watches(state, event.commit) ? { ...state, slow: true } : state
    case 'served':
      // A refusal may be overtaken: a colleague's next commit, which contains ours, went online.
      return watches(state, event.commit)
        ? { kind: 'online', page: state.page, commit: state.commit, merged: state.merged }
        : state.kind === 'build-refused' && state.commit === event.commit
          ? { kind: 'online', page: state.page, commit: state.commit, merged: false }
          : state
    case 'build-refused':
      return watches(state, event.commit)
        ? { kind: 'build-refused', page: state.page, commit: state.commit, refusal: event.refusal }
        : state
  }
}

function watches(state: Publication, commit: string): state is Publication & { kind: 'laying-out' } {
  return state.kind === 'laying-out' && state.commit === commit
}

/** The name of what stopped it, as the catalogue has it; null when nothing did. */
export function failureOf(state: Publication): Exclude<Failure['kind'], 'refused'> | RefusedReason | null {
  if (state.kind !== 'failed') return null
  return state.failure.kind === 'refused' ? state.failure.reason : state.failure.kind
}

export type StepState = 'waiting' | 'active' | 'done' | 'failed'

/** The three steps that are lit one after the other: sent to the city, layout, online. */
export function steps(state: Publication): readonly [StepState, StepState, StepState] {
  switch (state.kind) {
    case 'sending':
      return ['active', 'waiting', 'waiting']
    case 'laying-out':
      return ['done', 'active', 'waiting']
    case 'online':
      return ['done', 'done', 'done']
    case 'build-refused':
      return ['done', 'failed', 'waiting']
    case 'failed':
    case 'conflict':
      return ['failed', 'waiting', 'waiting']
    case 'none':
      return ['waiting', 'waiting', 'waiting']
  }
}
