/** What a status of Gitea means to a person. Measured on Gitea 1.27; its sentences are English whatever the language. */
import { AppError } from '../app-error.ts'

const UNAVAILABLE: ReadonlySet<number> = new Set([502, 503, 504])

/** `body` is the answer's text: Gitea puts its reason there. */
export function failureOf(status: number, body: string): AppError {
  const message = messageOf(body)
  const data = { status, message }
  if (status === 401) return new AppError('session-expired', { data })
  if (status === 403 && /prohibited from signing in/i.test(message)) return new AppError('account-closed', { data })
  if (status === 403 && /must change your password/i.test(message)) {
    return new AppError('password-must-change', { data })
  }
  // 423: an archived repository, which the city suspended.
  if (status === 403 || status === 423) return new AppError('forbidden', { data })
  if (status === 404) return new AppError('not-found', { data })
  if (UNAVAILABLE.has(status)) return new AppError('forge-down', { data })
  return new AppError('unexpected', { data })
}

function messageOf(body: string): string {
  try {
    const answer: unknown = JSON.parse(body)
    if (typeof answer === 'object' && answer !== null && 'message' in answer)
      return String(answer.message).slice(0, 500)
  } catch {
    // An HTML page or nothing: the status is all there is.
  }
  return body.slice(0, 200)
}
