/**
 * The one error that crosses our doors. What a person can expect (a conflict, no network while publishing) is a value
 * of the port instead; this is for what stops an action. Its French lies in `src/i18n`, one message for each code.
 */
export type ErrorCode =
  | 'offline' // no network at all
  | 'forge-down' // network, but the forge does not answer
  | 'session-expired'
  | 'account-closed'
  | 'password-must-change'
  | 'not-found' // or no right to know that it exists
  | 'forbidden'
  | 'storage-full'
  | 'storage-refused' // private window, policy
  | 'repository-damaged' // the local copy: wiped and fetched again
  | 'answer-unreadable' // the forge said something that is not its API
  | 'cancelled'
  | 'unexpected'

export class AppError extends Error {
  readonly code: ErrorCode
  readonly data: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, options: { data?: Readonly<Record<string, string | number>>; cause?: unknown } = {}) {
    super(code, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.data = options.data ?? {}
  }
}

/** Errors lose their class on the way out of a worker: this shape crosses it. */
export interface SerialisedAppError {
  code: ErrorCode
  data: Readonly<Record<string, string | number>>
  /** What the cause said, English, for the details only. */
  message: string
}

export function serialiseError(error: unknown): SerialisedAppError {
  if (error instanceof AppError) {
    return { code: error.code, data: error.data, message: messageOf(error.cause ?? error) }
  }
  return { code: 'unexpected', data: {}, message: messageOf(error) }
}

export function reviveError(error: SerialisedAppError): AppError {
  return new AppError(error.code, { data: error.data, cause: new Error(error.message) })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
