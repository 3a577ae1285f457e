/** The block that start prints when everything answers. */
import type { RunningCity } from './city.ts'
import type { CityState } from './state.ts'

export function welcome({ city, first }: RunningCity, state: string, took: string): string {
  const site = (address: string) => city.addresses.sites.replace('{adresse}', () => address)
  return [
    '',
    `La ville est ouverte (en ${took}).`,
    `  Écrire         ${city.addresses.app}`,
    ...city.sites.map((address, index) => `  ${index === 0 ? 'Les sites      ' : '               '}${site(address)}`),
    `  Dossier        ${state}`,
    ...(first ? ['', ...passwordLines(city)] : ['  Mots de passe  npm run city:passwords']),
    '',
    'Ctrl-C pour tout arrêter.',
  ].join('\n')
}

export function passwordLines(city: Pick<CityState, 'passwords' | 'demo'>): readonly string[] {
  const accounts = Object.entries(city.passwords)
  const width = Math.max(0, ...accounts.map(([account]) => account.length))
  return [
    city.demo
      ? 'Comptes de démonstration :'
      : 'Premiers mots de passe (chaque personne choisit le sien à sa première connexion) :',
    ...accounts.map(([account, password]) => `  ${account.padEnd(width)}  ${password}`),
  ]
}
