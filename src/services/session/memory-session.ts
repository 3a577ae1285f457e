/** A session for component tests: signed in as whom the test says, without a forge. */
import { AppError } from '../app-error.ts'
import type { ReauthoriseOutcome, Session, SessionState, SignInOutcome } from './session.ts'

export interface MemorySession extends Session {
  become(state: SessionState): void
  /** What the next calls give. */
  answers: { reauthorise: ReauthoriseOutcome; completeSignIn: SignInOutcome | Error }
  /** What was asked, in order: `signIn /sites/reg-art`, `signOut`… */
  readonly calls: readonly string[]
}

export function createMemorySession(start: SessionState = { kind: 'signed-out' }): MemorySession {
  let current = start
  const calls: string[] = []
  const listeners = new Set<(state: SessionState) => void>()
  function become(state: SessionState): void {
    current = state
    for (const listener of listeners) listener(state)
  }
  const answers: MemorySession['answers'] = {
    reauthorise: { kind: 'done' },
    completeSignIn: { kind: 'refused', reason: 'stale', returnTo: '/', smallWindow: false },
  }
  return {
    answers,
    calls,
    become,
    state: () => current,
    async signIn(returnTo) {
      calls.push(`signIn ${returnTo}`)
    },
    async completeSignIn() {
      if (answers.completeSignIn instanceof Error) throw answers.completeSignIn
      return answers.completeSignIn
    },
    async accessToken() {
      if (current.kind !== 'signed-in') throw new AppError('session-expired')
      return 'memory-token'
    },
    tokenRefused: () => void calls.push('tokenRefused'),
    async reauthorise(options) {
      calls.push(options?.anotherAccount ? 'reauthorise another' : 'reauthorise')
      const answer = answers.reauthorise
      if (answer.kind === 'done' && current.kind === 'expired') become({ kind: 'signed-in', person: current.person })
      return answer
    },
    signOut() {
      calls.push('signOut')
      become({ kind: 'signed-out' })
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
