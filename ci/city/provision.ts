/** Brings the running forge to the registry: the code that a real city runs, with this city's own first content. */
import { reconcile } from '#ci/reconcile/reconcile.ts'
import type { CityAddresses } from './addresses.ts'
import { cityFile } from './city-file.ts'
import { demoRegistry, demoSite } from './demo-content.ts'
import { FrenchError } from './french-error.ts'
import { demoPassword, passphrase } from './passphrase.ts'
import { writeCityState, type CityState } from './state.ts'

export async function provision(
  state: string,
  city: CityState,
  addresses: CityAddresses,
  say: (line: string) => void,
): Promise<CityState> {
  let current = city
  const outcome = await reconcile({
    gitea: addresses.giteaDirect,
    robot: city.robot,
    city: cityFile(addresses, city.client),
    registry: await demoRegistry(),
    starter: (address) => demoSite(address),
    passwordFor: (account) => {
      const password = city.demo ? demoPassword(account) : (current.passwords[account] ?? passphrase())
      // Kept before the account exists: a start that is cut here must not lose it.
      current = { ...current, passwords: { ...current.passwords, [account]: password } }
      writeCityState(state, current)
      return password
    },
    mustChangePassword: !city.demo,
  })
  if (outcome.kind === 'refused')
    throw new FrenchError(`La ville n’a pas pu être mise en ordre : ${outcome.reasons.join(' ')}`)
  for (const warning of outcome.warnings) say(`! ${warning}`)
  current = { ...current, client: outcome.client, sites: [...outcome.sites] }
  writeCityState(state, current)
  return current
}
