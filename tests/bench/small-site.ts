/** Brings Reg'art to size S: 50 pages; it has its 20 photos already. */
import type { CityState } from '#ci/city/state.ts'

const PAGES = 50
const PARAGRAPH =
  'On se retrouve chaque semaine, on essaie, on recommence, et l’on repart avec quelque chose que l’on n’avait pas en arrivant. '

export async function fillToSizeS(city: CityState): Promise<void> {
  const call = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${city.addresses.giteaDirect}/api/v1/repos/associations/reg-art/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${city.robot.token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const tree = (await call('git/trees/main?recursive=1&per_page=1000')) as { tree: { path: string }[] }
  const pages = tree.tree.filter(({ path }) => path.startsWith('pages/') && path.endsWith('.md')).length
  const files = Array.from({ length: PAGES - pages }, (_, index) => ({
    operation: 'create',
    path: `pages/cahier/feuille-${index + 1}.md`,
    content: Buffer.from(
      `---\ntitre: Feuille ${index + 1}\n---\n\n${Array.from({ length: 8 }, () => PARAGRAPH.repeat(3)).join('\n\n')}\n`,
    ).toString('base64'),
  }))
  if (files.length > 0) await call('contents', { branch: 'main', message: 'Taille S', files })
}
