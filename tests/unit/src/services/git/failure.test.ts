import { describe, expect, it } from 'vitest'
import { AppError } from '#src/services/app-error.ts'
import { failureOf } from '#src/services/git/failure.ts'
import { NetworkFailure } from '#src/services/git/http.ts'

const gitError = (code: string, message: string, data: unknown = {}) =>
  Object.assign(new Error(message), { code, data })
const well = async () => {}
const declined = gitError('GitPushError', 'One or more branches were not updated: pre-receive hook declined')

describe('what isomorphic-git throws', () => {
  it.each([
    ['another commit came first', gitError('PushRejectedError', 'not a simple fast-forward'), [], { kind: 'moved' }],
    [
      'two pushes at the same moment',
      gitError('GitPushError', 'main: failed to update ref'),
      ['cannot lock ref'],
      { kind: 'moved' },
    ],
    [
      'a path that is the city’s',
      declined,
      ['error: branch main is protected from changing file .gitea/a.yml'],
      { kind: 'refused', reason: 'protected' },
    ],
    [
      'a person who may only read',
      declined,
      ['error: User permission denied for writing.'],
      { kind: 'refused', reason: 'read-only' },
    ],
    ['a refusal without a word', declined, [], { kind: 'refused', reason: 'other' }],
    [
      'a suspended site',
      gitError('HttpError', '403', { statusCode: 403, response: 'archived' }),
      [],
      { kind: 'refused', reason: 'read-only' },
    ],
    [
      'no access',
      gitError('HttpError', '404', { statusCode: 404, response: '' }),
      [],
      { kind: 'refused', reason: 'gone' },
    ],
    [
      'no token',
      gitError('HttpError', '401', { statusCode: 401 }),
      [],
      { kind: 'error', error: { code: 'session-expired' } },
    ],
    [
      'a closed account',
      gitError('HttpError', '403', { statusCode: 403, response: 'This account is prohibited from signing in' }),
      [],
      { kind: 'error', error: { code: 'account-closed' } },
    ],
    [
      'a forge behind a web server that waits for it',
      gitError('HttpError', '502', { statusCode: 502 }),
      [],
      { kind: 'error', error: { code: 'forge-down' } },
    ],
    ['a missing object', gitError('NotFoundError', 'Could not find'), [], { kind: 'damaged' }],
    ['a cut pack', gitError('InternalError', 'Packfile'), [], { kind: 'damaged' }],
    ['a fault of its own', new TypeError('undefined is not a function'), [], { kind: 'damaged' }],
    [
      'a full device',
      new DOMException('', 'QuotaExceededError'),
      [],
      { kind: 'error', error: { code: 'storage-full' } },
    ],
    [
      'a device that refuses',
      new DOMException('', 'SecurityError'),
      [],
      { kind: 'error', error: { code: 'storage-refused' } },
    ],
    [
      'a person who went elsewhere',
      new DOMException('', 'AbortError'),
      [],
      { kind: 'error', error: { code: 'cancelled' } },
    ],
  ])('%s', async (_name, error, said, expected) => {
    expect(await failureOf(error, said, well)).toMatchObject(expected)
  })

  it('silence is asked about at the forge’s API', async () => {
    const silence = new NetworkFailure(new TypeError('Failed to fetch'))
    expect(await failureOf(silence, [], well)).toEqual({ kind: 'again' })
    for (const code of [
      'offline',
      'forge-down',
      'session-expired',
      'account-closed',
      'password-must-change',
    ] as const) {
      const probe = () => Promise.reject(new AppError(code))
      expect(await failureOf(silence, [], probe)).toMatchObject({ kind: 'error', error: { code } })
      expect(await failureOf(gitError('SmartHttpError', 'HTML'), [], probe)).toMatchObject({
        kind: 'error',
        error: { code },
      })
    }
  })
})
