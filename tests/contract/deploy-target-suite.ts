/** What every `DeployTarget` must do. `served(path)` gives what a visitor would get, or null. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { DeployTarget } from '#ci/deploy/deploy-target.ts'
import { releaseId } from '#ci/deploy/folder-target.ts'

export interface Served {
  target: DeployTarget
  served(path: string): Promise<string | null>
}

const COMMITS = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(40))
const [FIRST = '', SECOND = ''] = COMMITS

export function deployTargetSuite(name: string, make: () => Promise<Served>): void {
  describe(`DeployTarget: ${name}`, () => {
    it('serves nothing before the first switch', async () => {
      const { target, served } = await make()
      await release(target, 1, FIRST)
      expect(await target.current()).toBeNull()
      expect(await served('index.html')).toBeNull()
    })

    it('serves the whole new release after the switch, and the old one again after switching back', async () => {
      const { target, served } = await make()
      const first = await release(target, 1, FIRST)
      const second = await release(target, 2, SECOND)
      await target.switchTo(first)
      expect(await served('index.html')).toBe(`page of ${FIRST}`)
      await target.switchTo(second)
      expect(await served('index.html')).toBe(`page of ${SECOND}`)
      expect(await target.current()).toEqual({ id: second, commit: SECOND })
      await target.switchTo(first)
      expect(await served('index.html')).toBe(`page of ${FIRST}`)
    })

    it('lists releases, newest first', async () => {
      const { target } = await make()
      const first = await release(target, 1, FIRST)
      const second = await release(target, 2, SECOND)
      expect((await target.releases()).map(({ id }) => id)).toEqual([second, first])
    })

    it('never switches to what does not exist, and goes on serving', async () => {
      const { target, served } = await make()
      const first = await release(target, 1, FIRST)
      await target.switchTo(first)
      await expect(target.switchTo(releaseId(9, SECOND))).rejects.toThrow()
      expect(await served('index.html')).toBe(`page of ${FIRST}`)
    })

    it('refuses a name that would lead elsewhere', async () => {
      const { target } = await make()
      await expect(target.stage('../elsewhere')).rejects.toThrow()
      await expect(target.switchTo('..')).rejects.toThrow()
    })

    it('tells of a refusal beside the standing release without touching an older one', async () => {
      const { target, served } = await make()
      const first = await release(target, 1, FIRST)
      await target.switchTo(first)
      const refusal = {
        commit: SECOND,
        quand: '2026-11-24T20:00:00.000Z',
        message: 'Il manque le téléphone.',
        nombre: 1,
      }
      await target.announce(refusal)
      expect(JSON.parse((await served('parvis.json')) ?? '')).toMatchObject({ commit: FIRST, refus: refusal })
      await target.announce(null)
      expect(JSON.parse((await served('parvis.json')) ?? '')).toMatchObject({ commit: FIRST, refus: null })
    })

    it('keeps the newest releases and the standing one, whatever its age', async () => {
      const { target, served } = await make()
      const ids: string[] = []
      for (const [at, commit] of COMMITS.entries()) ids.push(await release(target, at + 1, commit))
      await target.switchTo(ids[0] ?? '')
      await target.prune(2)
      expect((await target.releases()).map(({ id }) => id)).toEqual([ids[3], ids[2], ids[0]])
      expect(await served('index.html')).toBe(`page of ${FIRST}`)
    })

    it('removes what a killed job left half made', async () => {
      const { target } = await make()
      const folder = await target.stage(releaseId(1, FIRST))
      await mkdir(`${folder}.new`, { recursive: true })
      await target.prune(2)
      await expect(rename(`${folder}.new`, folder)).rejects.toThrow()
    })
  })
}

/** As the builder does it: made beside, put in place by one rename. */
async function release(target: DeployTarget, at: number, commit: string): Promise<string> {
  const id = releaseId(at, commit)
  const folder = await target.stage(id)
  await mkdir(`${folder}.new`)
  await writeFile(`${folder}.new/index.html`, `page of ${commit}`)
  await writeFile(
    `${folder}.new/parvis.json`,
    JSON.stringify({ commit, construit: '2026-11-24', version: '1', refus: null }),
  )
  await rename(`${folder}.new`, folder)
  return id
}
