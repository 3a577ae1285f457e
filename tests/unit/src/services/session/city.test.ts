import { describe, expect, it } from 'vitest'
import { loadCity, readCity } from '#src/services/session/city.ts'

const file = {
  nom: 'Ville d’Échirolles',
  hebergeur: { nom: 'Ville', adresse: '1 place', telephone: '04 76 00 00 00', courriel: 'a@ville.example' },
  forge: { adresse: 'https://forge.ville.example/', client: 'abc' },
  organisations: { sites: 'associations', ville: 'ville' },
  adresse_des_sites: 'https://{adresse}.ville.example',
  adresse_de_l_application: 'https://ecrire.ville.example',
  signaler: 'signaler@ville.example',
  aide: { nom: 'Sami', telephone: '04 76 00 00 01', courriel: 'aide@ville.example', horaires: 'le mardi' },
}

describe('the city file', () => {
  it('says where the forge and the sites are and whom to call', () => {
    expect(readCity(file)).toMatchObject({
      name: 'Ville d’Échirolles',
      forge: { url: 'https://forge.ville.example', clientId: 'abc' },
      owners: { sites: 'associations', city: 'ville' },
      help: { name: 'Sami', phone: '04 76 00 00 01', email: 'aide@ville.example', hours: 'le mardi' },
    })
  })

  it('may give whom to call as one sentence, or not at all', () => {
    expect(readCity({ ...file, aide: 'L’accueil de la mairie' }).help?.name).toBe('L’accueil de la mairie')
    expect(readCity({ ...file, aide: undefined }).help).toBeNull()
    expect(readCity({ ...file, aide: 12 }).help).toBeNull()
  })

  it('without a forge or with a strange address is refused whole', () => {
    expect(() => readCity({ ...file, forge: undefined })).toThrow('answer-unreadable')
    expect(() => readCity({ ...file, forge: { adresse: 'javascript:alert(1)', client: 'abc' } })).toThrow(
      'answer-unreadable',
    )
    expect(() => readCity('<html>')).toThrow('answer-unreadable')
  })

  it('that cannot be fetched says whether the network or the server is missing', async () => {
    await expect(loadCity(() => Promise.reject(new TypeError()))).rejects.toMatchObject({ code: 'offline' })
    await expect(loadCity(async () => new Response('', { status: 502 }))).rejects.toMatchObject({ code: 'forge-down' })
    await expect(loadCity(async () => new Response('<html>'))).rejects.toMatchObject({ code: 'answer-unreadable' })
  })
})
