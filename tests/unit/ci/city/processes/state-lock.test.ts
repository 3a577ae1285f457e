import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockHolder, takeLock } from '#ci/city/processes/state-lock.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parvis-lock-'))
  path = join(folder, 'start.pid')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('one start a folder', () => {
  it('refuses a second one and names the first, until it is given back', () => {
    const lock = takeLock(path)
    expect(lock).toHaveProperty('release')
    expect(takeLock(path)).toEqual({ holder: process.pid })
    if ('release' in lock) lock.release()
    expect(existsSync(path)).toBe(false)
    expect(takeLock(path)).toHaveProperty('release')
  })

  it('is free again when its holder has died', () => {
    writeFileSync(path, `${spawnSync('true').pid} 12345\n`)
    expect(lockHolder(path)).toBeNull()
    expect(takeLock(path)).toHaveProperty('release')
  })

  it('is free again when its holder was killed and nobody has buried it', async () => {
    // A shell that never waits for its child leaves it unburied.
    const shell = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 61'])
    const [line] = (await once(shell.stdout, 'data')) as [Buffer]
    const pid = Number(line.toString())
    writeFileSync(path, `${pid} \n`)
    expect(lockHolder(path)).toBe(pid)
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => lockHolder(path)).toBeNull()
    shell.kill('SIGKILL')
  })

  it('is not held by a stranger who got the same number', () => {
    takeLock(path)
    const [pid] = readFileSync(path, 'utf8').split(' ')
    writeFileSync(path, `${pid} 1\n`)
    expect(lockHolder(path)).toBeNull()
  })
})
