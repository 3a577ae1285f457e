/** What can be done with a page as a whole, in the order in which it is offered. */
import type { ContentType } from '#site-builder/model/site.ts'

export type PageAction =
  | 'report'
  | 'cancel'
  | 'restore'
  | 'full'
  | 'notFull'
  | 'copy'
  | 'repeat'
  | 'changeAddress'
  | 'remove'

export interface ActedPage {
  type: ContentType
  address: string
  /** Whether visitors can see it; what is said of a text that they do not see waits for « Publier ». */
  online: boolean
  /** An event that has taken place. */
  over: boolean
  cancelled: boolean
  full: boolean
}

export function actionsOf({ type, address, online, over, cancelled, full }: ActedPage): readonly PageAction[] {
  const home = address === '/'
  const copy: readonly PageAction[] = home ? [] : ['copy']
  const place: readonly PageAction[] = home ? [] : ['changeAddress', 'remove']
  if (type !== 'evenement') return [...copy, ...place]
  const report: readonly PageAction[] = over && !cancelled ? ['report'] : []
  const state: readonly PageAction[] =
    !online || over ? [] : cancelled ? ['restore'] : ['cancel', full ? 'notFull' : 'full']
  return [...report, ...state, ...copy, 'repeat', ...place]
}
