import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAlive } from '#ci/city/processes/process-tree.ts'
import { Supervisor, type ProgramSpec } from '#ci/city/processes/supervisor.ts'

let folder = ''
const started: ChildProcess[] = []
const supervisors: Supervisor[] = []
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'parvis-supervisor-'))))
afterEach(async () => {
  for (const supervisor of supervisors.splice(0)) await supervisor.stopAll()
  for (const child of started.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function supervise(say: (line: string) => void = () => {}): Supervisor {
  const supervisor = new Supervisor(say)
  supervisors.push(supervisor)
  return supervisor
}

/** A program that sets itself up, writes its pid, then does whatever `script` says. */
function program(name: string, script = 'sleep 600', setUp = ':'): ProgramSpec {
  return {
    label: name,
    command: ['sh', '-c', `${setUp}; echo $$ >> ${folder}/${name}; ${script}`],
    cwd: folder,
    env: { PATH: process.env.PATH ?? '' },
    log: join(folder, `${name}.log`),
    wrappers: 0,
    patience: 3000,
  }
}

function pids(name: string): readonly number[] {
  try {
    return readFileSync(join(folder, name), 'utf8').trim().split('\n').map(Number).filter(Boolean)
  } catch {
    return []
  }
}

describe('the programs of a city', () => {
  it('are started again when they die, and it is said', async () => {
    const said: string[] = []
    const supervisor = supervise((line) => void said.push(line))
    await supervisor.start(program('forge'))
    await expect.poll(() => pids('forge')).toHaveLength(1)
    process.kill(pids('forge')[0] ?? 0, 'SIGKILL')
    await expect.poll(() => pids('forge')).toHaveLength(2)
    expect(said.join()).toContain('Arrêt imprévu : forge')
    expect(said.join()).toContain('forge.log')
  })

  it('are waited for longer at each death', () => {
    expect([1, 2, 3, 4, 5].map((failures) => Supervisor.wait(failures))).toEqual([500, 1000, 2000, 4000, 8000])
    expect(Supervisor.wait(40)).toBe(30_000)
  })

  it('end their work when told to, the last started first', async () => {
    const supervisor = supervise()
    for (const name of ['forge', 'web']) {
      const trap = `trap 'echo ${name} >> ${folder}/order; exit' TERM`
      await supervisor.start(program(name, 'while :; do sleep 0.05; done', trap))
      await expect.poll(() => pids(name)).toHaveLength(1)
    }
    await supervisor.stopAll()
    expect(readFileSync(join(folder, 'order'), 'utf8')).toBe('web\nforge\n')
    for (const name of ['forge', 'web']) expect(pids(name).some(isAlive)).toBe(false)
  })

  it('are ended all the same when they do not listen', async () => {
    const supervisor = supervise()
    await supervisor.start({ ...program('sourd', 'while :; do sleep 0.05; done', "trap '' TERM"), patience: 300 })
    await expect.poll(() => pids('sourd')).toHaveLength(1)
    await supervisor.stopAll()
    expect(pids('sourd').some(isAlive)).toBe(false)
  })

  it.each([
    ['a program', false],
    ['a program in its namespace with what it has started', true],
  ])('leave no orphan when the start is killed: %s', async (_, namespace) => {
    const script = join(folder, 'start.ts')
    const source = (name: string) => JSON.stringify(resolve('ci/city', name))
    const inner = `echo $$ > ${folder}/ready; sleep 601 & sleep 602`
    writeFileSync(
      script,
      `import { confine } from ${source('processes/confine.ts')}
import { Supervisor } from ${source('processes/supervisor.ts')}
import { detectIsolation } from ${source('isolation.ts')}
const isolation = detectIsolation(${JSON.stringify(folder)})
const command = confine(['sh', '-c', ${JSON.stringify(inner)}], { account: null, namespace: ${namespace}, hidden: [] }, isolation)
await new Supervisor(console.log).start({ label: 'x', command, cwd: '/', env: { PATH: process.env.PATH }, log: ${JSON.stringify(join(folder, 'x.log'))}, wrappers: 0, patience: 1000 })
setInterval(() => {}, 1000)
`,
    )
    const start = spawn(process.execPath, [script], { stdio: 'ignore' })
    started.push(start)
    await expect.poll(() => pids('ready')).toHaveLength(1)
    const family = () => (namespace ? descendants(start.pid ?? 0) : descendants(start.pid ?? 0).slice(0, 1))
    // What the program starts comes after what it writes.
    await expect.poll(() => family().length).toBeGreaterThan(namespace ? 3 : 0)
    const all = family()
    start.kill('SIGKILL')
    await expect.poll(() => all.filter(isAlive)).toEqual([])
  })
})

function descendants(pid: number): readonly number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number)
  return children.flatMap((child) => [child, ...descendants(child)])
}
