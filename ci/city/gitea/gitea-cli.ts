/** Gitea's own command, for the few things that REST cannot do before there is a token. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { FrenchError } from '../french-error.ts'

const run = promisify(execFile)

export interface GiteaCli {
  /** The start of the command, confined: binary with its configuration. */
  command: readonly string[]
  cwd: string
  env: Readonly<Record<string, string>>
}

/** @returns what it printed. @throws {FrenchError} with its last line. */
export async function gitea(cli: GiteaCli, args: readonly string[]): Promise<string> {
  const [program = '', ...start] = cli.command
  try {
    const { stdout } = await run(program, [...start, ...args], { cwd: cli.cwd, env: { ...cli.env }, timeout: 60_000 })
    return stdout
  } catch (cause) {
    const printed = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim().split('\n').at(-1) : ''
    throw new FrenchError(`La forge n’a pas pu être préparée (${args.slice(0, 3).join(' ')}) : ${printed ?? ''}`, {
      cause,
    })
  }
}

export async function migrate(cli: GiteaCli): Promise<void> {
  await gitea(cli, ['migrate'])
}

/**
 * An administrator and a token for everything. A start that was cut between the two finds the account there.
 * @returns the token.
 */
export async function createRobot(cli: GiteaCli, account: string): Promise<string> {
  const names = await gitea(cli, ['admin', 'user', 'list', '--admin'])
  if (!new RegExp(`\\s${account}\\s`).test(names)) {
    // The random password is replaced at once through the API: an argument would be seen by other users of the machine.
    await gitea(cli, [
      ...['admin', 'user', 'create', '--admin', '--username', account, '--email', `${account}@parvis.invalid`],
      ...['--random-password', '--random-password-length', '48', '--must-change-password=false'],
    ])
  }
  const printed = await gitea(cli, [
    ...['admin', 'user', 'generate-access-token', '--username', account, '--scopes', 'all', '--raw'],
    ...['--token-name', `ville-${Date.now()}`],
  ])
  const token = printed.trim().split('\n').at(-1)?.trim() ?? ''
  if (!/^[0-9a-f]{40}$/.test(token)) throw new FrenchError('La forge n’a pas donné de jeton au robot.')
  return token
}
