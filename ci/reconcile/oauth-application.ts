/** The app as the forge knows it: a public client (it can keep no secret) that asks for no consent a second time. */
import * as v from 'valibot'
import type { Run } from './run.ts'

const NAME = 'Parvis'
/** Where the app takes the code back; the dev server of the app is a redirect of its own. */
const RETURN_PATH = '/connexion/retour'

const Application = v.object({
  id: v.number(),
  name: v.string(),
  client_id: v.string(),
  confidential_client: v.boolean(),
  skip_secondary_authorization: v.boolean(),
  redirect_uris: v.nullable(v.array(v.string())),
})

export function redirectsOf(app: string, more: readonly string[]): readonly string[] {
  return [...new Set([`${app.replace(/\/+$/, '')}${RETURN_PATH}`, ...more])]
}

/** The client's id; empty in a dry run that would make it. */
export async function ensureOAuthApplication(run: Run, redirects: readonly string[]): Promise<string> {
  const path = ['user', 'applications', 'oauth2']
  const wanted = {
    name: NAME,
    redirect_uris: redirects,
    confidential_client: false,
    skip_secondary_authorization: true,
  }
  const found = (await run.api.list(path, Application)).find(({ name }) => name === NAME)
  if (found === undefined) {
    const made = await run.changes.make('connexion', 'inscrire l’application', () =>
      run.api.writeFor(Application, 'POST', path, wanted),
    )
    return made?.client_id ?? ''
  }
  const same =
    !found.confidential_client &&
    found.skip_secondary_authorization &&
    [...(found.redirect_uris ?? [])].sort().join() === [...redirects].sort().join()
  if (!same) {
    await run.changes.make('connexion', 'régler l’application', () =>
      run.api.write('PATCH', [...path, String(found.id)], wanted),
    )
  }
  return found.client_id
}
