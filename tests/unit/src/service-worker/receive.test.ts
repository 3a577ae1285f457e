/** What becomes of a form that the system's share sheet sends, or anybody who imitates it. */
import { beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '#src/services/app-error.ts'
import { receive } from '#src/service-worker/receive.ts'
import { createMemoryReceivedShares } from '#src/services/sharing/memory-received-shares.ts'
import type { ReceivedShare, ReceivedShares } from '#src/services/sharing/received-shares.ts'

let shares: ReceivedShares
beforeEach(async () => {
  shares = createMemoryReceivedShares()
  await shares.belongTo('lea')
})

async function send(fill: (form: FormData) => void, to: Pick<ReceivedShares, 'keep'> = shares): Promise<string> {
  const form = new FormData()
  fill(form)
  const answer = await receive(new Request('https://ecrire.ville.example/partager', { method: 'POST', body: form }), to)
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}
const kept = async (): Promise<ReceivedShare | undefined> => (await shares.list('lea'))[0]
const photo = (name: string, type = 'image/jpeg'): File => new File([new Uint8Array([1, 2, 3])], name, { type })

describe('what is shared with Parvis', () => {
  it('is kept, and the answer leads to it', async () => {
    const location = await send((form) => {
      form.set('titre', ' Samedi ')
      form.append('photos', photo('IMG_1.jpg'))
      form.append('photos', photo('IMG_2.heic', ''))
    })
    const share = await kept()
    expect(location).toBe(`https://ecrire.ville.example/partager?recu=${share?.id}`)
    expect([share?.title, share?.files.map(({ name }) => name)]).toEqual(['Samedi', ['IMG_1.jpg', 'IMG_2.heic']])
  })

  it('may be a text or a link alone', async () => {
    await send((form) => form.set('lien', 'https://exemple.fr/'))
    expect((await kept())?.url).toBe('https://exemple.fr/')
  })

  it('is no file that cannot be a photo, none that is empty, not a thousand of them, and no endless text', async () => {
    await send((form) => {
      form.set('texte', 'a'.repeat(1_000_000))
      form.append('photos', photo('page.html', 'text/html'))
      form.append('photos', new File([], 'vide.jpg', { type: 'image/jpeg' }))
      for (let at = 0; at < 100; at += 1) form.append('photos', photo(`${'a'.repeat(500)}${at}.jpg`))
    })
    const share = await kept()
    expect([share?.files.length, share?.text.length]).toEqual([40, 20_000])
    expect(Math.max(...(share?.files.map(({ name }) => name.length) ?? []))).toBe(200)
  })

  it('of which nothing came is said, and so is a device without room', async () => {
    expect(await send(() => {})).toContain('?manque=photos')
    const full = { keep: () => Promise.reject(new AppError('storage-full')) }
    expect(await send((form) => form.append('photos', photo('a.jpg')), full)).toContain('?manque=place')
    expect(await kept()).toBeUndefined()
  })
})
