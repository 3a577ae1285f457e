/** The city file of `content-format.md` for the city on this machine: the app is served it as `/ville.json`. */
import { ORGANISATIONS, type CityAddresses } from './addresses.ts'

export interface CityFile {
  nom: string
  hebergeur: { nom: string; adresse: string; telephone: string; courriel: string }
  forge: { adresse: string; client: string }
  organisations: { sites: string; ville: string }
  adresse_des_sites: string
  adresse_de_l_application: string
  signaler: string
  aide: { nom: string; telephone: string; courriel: string; horaires: string }
}

/** @param client the app's OAuth client at the forge; empty before it exists. */
export function cityFile(addresses: CityAddresses, client: string): CityFile {
  return {
    nom: 'Ville d’Échirolles (démonstration)',
    hebergeur: {
      nom: 'Ville d’Échirolles (démonstration)',
      adresse: '1 place des Cinq-Fontaines, 38130 Échirolles',
      telephone: '04 00 00 00 00',
      courriel: 'numerique@ville.example',
    },
    forge: { adresse: addresses.forge, client },
    organisations: { ...ORGANISATIONS },
    adresse_des_sites: addresses.sites,
    adresse_de_l_application: addresses.app,
    signaler: 'signaler@ville.example',
    aide: {
      nom: 'Sami, conseiller numérique',
      telephone: '04 00 00 00 01',
      courriel: 'aide@ville.example',
      horaires: 'du mardi au vendredi, de 9 h à 17 h',
    },
  }
}
