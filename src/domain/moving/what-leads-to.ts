/** What leads to a page: texts of the site, its menu, the buttons of its home page. */
import { placeOf } from '#site-builder/model/address.ts'
import { bodyOf, titleOf } from '#src/domain/contents/page-text.ts'
import { linksTo } from './links-to.ts'
import { entriesOf } from './page-entries.ts'

export interface LeadsTo {
  /** Pages whose text has a link there. */
  pages: readonly { path: string; title: string }[]
  menu: boolean
  /** One of the two buttons of the home page. */
  button: boolean
  /** Pages that lie below it in its folder, by path. */
  below: readonly string[]
}

/** @param texts of the repository, by path */
export function whatLeadsTo(texts: ReadonlyMap<string, string>, path: string): LeadsTo {
  const place = placeOf(path)
  const address = place.kind === 'content' ? place.address : ''
  const folder = path.startsWith('pages/') ? `${path.slice(0, -'.md'.length)}/` : null
  return {
    pages: [...texts]
      .filter(([other, text]) => other !== path && other.endsWith('.md') && linksTo(bodyOf(text), address) > 0)
      .map(([other, text]) => ({ path: other, title: titleOf(text) || other })),
    menu: entriesOf(texts.get('menu.yml') ?? '', address) > 0,
    button: entriesOf(texts.get('identite.yml') ?? '', address) > 0,
    below: folder === null ? [] : [...texts.keys()].filter((other) => other.startsWith(folder)).sort(),
  }
}
