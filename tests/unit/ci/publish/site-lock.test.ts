import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockSite } from '#ci/publish/site-lock.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'parvis-lock-'))
})
afterEach(() => rm(root, { recursive: true }))

/** Another process that takes the lock, clears its memory, says so, and keeps it until it is killed. */
async function otherHolder() {
  const script = `import { lockSite } from ${JSON.stringify(join(process.cwd(), 'ci/publish/site-lock.ts'))}
await lockSite(${JSON.stringify(root)})
for (let turn = 0; turn < 3; turn++) {
  globalThis.gc()
  await new Promise((resolve) => setTimeout(resolve, 10))
}
console.log('held')
setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

describe('one publication of a site at a time', () => {
  it('makes the second wait until the first is done', async () => {
    const unlock = await lockSite(root)
    let second = false
    const waiting = lockSite(root).then((release) => {
      second = true
      return release
    })
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(second).toBe(false)
    await unlock()
    await (
      await waiting
    )()
    expect(second).toBe(true)
  })

  it('keeps it although nobody holds the file by name, whatever the garbage collector does', async () => {
    const other = await otherHolder()
    const { status } = spawnSync('flock', ['--nonblock', join(root, 'lock'), 'true'])
    other.kill('SIGKILL')
    expect(status).toBe(1)
  })

  it('frees the lock of a process that was killed', async () => {
    const other = await otherHolder()
    let mine = false
    const waiting = lockSite(root).then((release) => {
      mine = true
      return release
    })
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(mine).toBe(false)
    other.kill('SIGKILL')
    await (
      await waiting
    )()
    expect(mine).toBe(true)
  })
})
