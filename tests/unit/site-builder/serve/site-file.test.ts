/** Which file answers an address in a preview, and that nothing else ever does. */
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sitesBlock } from '#ci/city/caddy/sites-block.ts'
import { siteFile } from '#site-builder/serve/site-file.ts'
import { SITE_HEADERS } from '#site-builder/serve/site-headers.ts'
import { scratchFolder, writeFiles } from '../build/scratch-site.ts'

async function site(): Promise<string> {
  const work = await scratchFolder()
  const root = join(work, 'site')
  await writeFiles(work, { 'secret.txt': 'secret' })
  await writeFiles(root, {
    'index.html': 'accueil',
    '404.html': 'introuvable',
    'contact/index.html': 'contact',
    'agenda.ics': 'calendrier',
    'ancien/index.html': 'petite page',
    '.redirections/ancien/index.txt': '/contact/\n',
    '.redirections/ancien.txt': '/contact/\n',
    '.redirections/vieux.html.txt': '/contact/\n',
    '.cache/x.txt': 'caché',
  })
  await symlink(join(work, 'secret.txt'), join(root, 'lien.txt'))
  await mkdir(join(root, 'vide'))
  await writeFile(join(root, 'a b.txt'), 'espace')
  return root
}

const said = async (root: string, path: string): Promise<unknown> => {
  const answer = await siteFile(root, path)
  return answer.kind === 'moved' ? [answer.status, answer.to] : [answer.status, answer.bytes.toString()]
}

describe('an address of a preview', () => {
  it('is answered as the city’s web server would', async () => {
    const root = await site()
    expect(await said(root, '/')).toEqual([200, 'accueil'])
    expect(await said(root, '/contact/')).toEqual([200, 'contact'])
    expect(await said(root, '/contact')).toEqual([308, '/contact/'])
    expect(await said(root, '/agenda.ics')).toEqual([200, 'calendrier'])
    for (const old of ['/ancien/', '/ancien', '/vieux.html']) expect(await said(root, old)).toEqual([301, '/contact/'])
    expect(await said(root, '/rien/')).toEqual([404, 'introuvable'])
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/contact/../../secret.txt',
    '/lien.txt',
    '/.redirections/ancien.txt',
    '/.cache/x.txt',
    '/vide/',
    '//etc/passwd',
    '/%00',
    '/%ff',
    '/%',
    '/a%20b.txt',
    '/contact\\..\\..\\secret.txt',
  ])('%s leads nowhere', async (path) => {
    expect(await said(await site(), path)).toEqual([404, 'introuvable'])
  })

  it('comes with the headers of production', () => {
    const production = sitesBlock({
      addresses: {
        port: 8080,
        giteaPort: 8081,
        app: 'http://a.localhost',
        forge: 'http://f.localhost',
        giteaDirect: '',
        sites: '',
      },
      listen: [],
      adminSocket: '',
      storage: '',
      app: '',
      villeFolder: '',
      sites: '/sites',
      cityPages: '',
    })
    for (const [name, value] of Object.entries(SITE_HEADERS)) {
      expect(production, name).toMatch(new RegExp(`${name} "?${value.replace(/[()*.?]/g, '\\$&')}"?\\n`))
    }
  })
})
