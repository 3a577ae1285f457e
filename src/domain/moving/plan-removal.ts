/** A page that goes, as the changes of one publication: its file, and its entry in the menu. */
import { placeOf } from '#site-builder/model/address.ts'
import { menuWithout } from './menu-without.ts'
import type { RepoView, TextChange } from './plan-move.ts'

export function planRemoval(repo: RepoView, path: string): readonly TextChange[] {
  const oid = (of: string): string | null => repo.files.find((file) => file.path === of)?.oid ?? null
  const place = placeOf(path)
  const changes: TextChange[] = [{ path, base: oid(path), baseText: repo.texts.get(path) ?? '', content: null }]
  const menu = repo.texts.get('menu.yml')
  if (menu !== undefined && place.kind === 'content') {
    const content = menuWithout(menu, place.address)
    if (content !== menu) changes.push({ path: 'menu.yml', base: oid('menu.yml'), baseText: menu, content })
  }
  return changes
}
