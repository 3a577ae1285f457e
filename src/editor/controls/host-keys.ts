import { keymap } from '@milkdown/kit/prose/keymap'
import { $prose } from '@milkdown/kit/utils'

export interface HostKeys {
  readonly toolbar: () => boolean
  readonly link: () => boolean
}

/**
 * Keys that the host answers. Tab is not among them: it leaves the text, except in a table, where it goes through the
 * cells first.
 */
export const hostKeys = (host: HostKeys) =>
  $prose(() => keymap({ 'Alt-F10': () => host.toolbar(), 'Mod-k': () => host.link() }))
