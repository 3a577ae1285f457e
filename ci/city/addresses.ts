/** Every name and port of a city on one machine, from its one outer port. */
export interface CityAddresses {
  app: string
  forge: string
  /** Gitea itself, on loopback: for the robot, the runners and the tests. */
  giteaDirect: string
  /** With `{adresse}` in it. */
  sites: string
  port: number
  giteaPort: number
}

/** `*.localhost` leads to this machine in browsers, curl and git without any set-up (not in Node). */
export function cityAddresses(port: number): CityAddresses {
  const suffix = port === 80 ? '' : `:${port}`
  return {
    app: `http://ecrire.localhost${suffix}`,
    forge: `http://forge.localhost${suffix}`,
    giteaDirect: `http://127.0.0.1:${port + 1}`,
    sites: `http://{adresse}.localhost${suffix}`,
    port,
    giteaPort: port + 1,
  }
}

export const ORGANISATIONS = { sites: 'associations', ville: 'ville' } as const
export const CHAINE = `${ORGANISATIONS.ville}/chaine`
