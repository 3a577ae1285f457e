/** What isomorphic-git throws, and what it means to a person. Measured against Gitea 1.27; see the design's table. */
import { AppError } from '../app-error.ts'
import { NetworkFailure } from './http.ts'

export type Failure =
  /** Somebody else's commit came first: fetch and try again. */
  | { kind: 'moved' }
  /** Nothing came back, and yet forge and session are well. */
  | { kind: 'again' }
  /** The copy on this device lacks what it should have: it is a cache, fetch it anew. */
  | { kind: 'damaged'; cause: unknown }
  | { kind: 'refused'; reason: 'protected' | 'read-only' | 'gone' | 'other'; detail: string }
  | { kind: 'error'; error: AppError }

interface GitError extends Error {
  code: string
  data?: unknown
}

/**
 * @param said what the server said beside the error: a refusal's reason is only there
 * @param probe resolves when forge and session are well, else throws the `AppError` that says why not
 */
export async function failureOf(error: unknown, said: readonly string[], probe: () => Promise<void>): Promise<Failure> {
  if (error instanceof AppError) return { kind: 'error', error }
  if (isNamed(error, 'AbortError')) return { kind: 'error', error: new AppError('cancelled', { cause: error }) }
  const storage = storageFailure(error)
  if (storage) return { kind: 'error', error: storage }
  if (error instanceof NetworkFailure) return probed(error, probe)
  if (!isGitError(error)) return { kind: 'damaged', cause: error }
  switch (error.code) {
    case 'PushRejectedError':
      return { kind: 'moved' }
    case 'GitPushError':
      return refusedPush([error.message, ...said].join('\n'))
    case 'HttpError':
      return httpFailure(error)
    case 'SmartHttpError': // an HTML page where git was expected: a closed account, among others
      return probed(error, probe)
    default:
      return { kind: 'damaged', cause: error }
  }
}

/** IndexedDB's own complaints, whoever met them. */
export function storageFailure(error: unknown): AppError | null {
  if (isNamed(error, 'QuotaExceededError')) return new AppError('storage-full', { cause: error })
  if (isNamed(error, 'SecurityError') || isNamed(error, 'InvalidStateError')) {
    return new AppError('storage-refused', { cause: error })
  }
  return null
}

async function probed(cause: unknown, probe: () => Promise<void>): Promise<Failure> {
  try {
    await probe()
    return { kind: 'again' }
  } catch (error) {
    return { kind: 'error', error: error instanceof AppError ? error : new AppError('unexpected', { cause }) }
  }
}

function refusedPush(words: string): Failure {
  if (/failed to update ref|cannot lock ref|non-fast-forward|fetch first|incorrect old value/i.test(words)) {
    return { kind: 'moved' }
  }
  const detail = words.slice(0, 1000)
  if (/protected from changing file|changing protected file/i.test(words))
    return { kind: 'refused', reason: 'protected', detail }
  if (/permission denied|not allowed to push|archived/i.test(words))
    return { kind: 'refused', reason: 'read-only', detail }
  return { kind: 'refused', reason: 'other', detail }
}

function httpFailure(error: GitError): Failure {
  const { statusCode, response } = (error.data ?? {}) as { statusCode?: number; response?: string }
  const detail = `${statusCode}: ${String(response ?? '').slice(0, 500)}`
  const because = { data: { status: statusCode ?? 0 }, cause: error }
  if (statusCode === 401) return { kind: 'error', error: new AppError('session-expired', because) }
  if (statusCode === 403 && /prohibited from signing in/i.test(detail)) {
    return { kind: 'error', error: new AppError('account-closed', because) }
  }
  if (statusCode === 403 && /must change your password/i.test(detail)) {
    return { kind: 'error', error: new AppError('password-must-change', because) }
  }
  if (statusCode === 403) return { kind: 'refused', reason: 'read-only', detail }
  if (statusCode === 404) return { kind: 'refused', reason: 'gone', detail }
  if (statusCode !== undefined && (statusCode === 429 || statusCode >= 500)) {
    return { kind: 'error', error: new AppError('forge-down', because) }
  }
  return { kind: 'refused', reason: 'other', detail }
}

function isGitError(error: unknown): error is GitError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}

function isNamed(error: unknown, name: string): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === name
}
