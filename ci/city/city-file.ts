/** The city file of `content-format.md` for the city on this machine: the app is served it as `/ville.json`. */
import type { CityFile } from '#site-builder/model/city-file.ts'
import { ORGANISATIONS, type CityAddresses } from './addresses.ts'

/** Whom to call; printed on the sign-in pages. */
export const HELP = {
  nom: 'Sami, conseiller numérique',
  telephone: '04 00 00 00 01',
  courriel: 'aide@ville.example',
  horaires: 'du mardi au vendredi, de 9 h à 17 h',
} as const

export const CITY_NAME = 'Ville d’Échirolles (démonstration)'

/** @param client the app's OAuth client at the forge; empty before it exists. */
export function cityFile(addresses: CityAddresses, client: string) {
  return {
    nom: CITY_NAME,
    hebergeur: {
      nom: CITY_NAME,
      adresse: '1 place des Cinq-Fontaines, 38130 Échirolles',
      telephone: '04 00 00 00 00',
      courriel: 'numerique@ville.example',
    },
    forge: { adresse: addresses.forge, client },
    organisations: { ...ORGANISATIONS },
    adresse_des_sites: addresses.sites,
    adresse_de_l_application: addresses.app,
    signaler: 'signaler@ville.example',
    aide: HELP,
  } satisfies CityFile
}
