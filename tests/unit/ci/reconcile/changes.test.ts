import { expect, it } from 'vitest'
import { Changes } from '#ci/reconcile/changes.ts'

it('notes what it did, in order', async () => {
  const said: string[] = []
  const changes = new Changes(false, ({ target, what }) => said.push(`${target} : ${what}`))
  expect(await changes.make('compte lea', 'créer', async () => 1)).toBe(1)
  await changes.make('compte amir', 'fermer', async () => 2)
  expect(said).toEqual(['compte lea : créer', 'compte amir : fermer'])
  expect(changes.made).toHaveLength(2)
})

it('writes nothing in a dry run, and says what it would do', async () => {
  let written = false
  const changes = new Changes(true, () => {})
  const result = await changes.make('compte lea', 'créer', async () => {
    written = true
  })
  expect(result).toBeNull()
  expect(written).toBe(false)
  expect(changes.made).toEqual([{ target: 'compte lea', what: 'créer' }])
})

it('does not note what failed', async () => {
  const changes = new Changes(false, () => {})
  await expect(
    changes.make('compte lea', 'créer', async () => {
      throw new Error('refused')
    }),
  ).rejects.toThrow('refused')
  expect(changes.made).toEqual([])
})
