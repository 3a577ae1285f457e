/** The one sentence that says where the text is, from what the stores know. The first that applies is said. */
import type { SaverState } from '#src/domain/drafts/saver.ts'
import type { Publication } from '#src/domain/publication/publication.ts'
import { hourOf } from '#src/i18n/moments.ts'
import { t } from '#src/i18n/text.ts'

export interface TextState {
  words: string
  tone: 'idle' | 'ok' | 'busy' | 'alert'
  /** The page is online as it stands on the screen: a link may follow. */
  online: boolean
}

export interface TextStateInput {
  saver: SaverState
  publication: Publication
  /** The text on the screen was kept on this device before it was opened here, and is not what is published. */
  found: boolean
  isNew: boolean
  readOnly: boolean
}

export function stateOfText({ saver, publication, found, isNew, readOnly }: TextStateInput): TextState {
  const say = (words: string, tone: TextState['tone'], online = false): TextState => ({ words, tone, online })
  if (saver.kind === 'failed') return say(t('writing.state.failed'), 'alert')
  if (readOnly) return say(t('writing.state.readOnly'), 'idle')
  if (publication.kind === 'sending') return say(t('writing.state.sending'), 'busy')
  if (saver.kind === 'pending') return say(t('writing.state.typing'), 'busy')
  if (publication.kind === 'laying-out') return say(t('writing.state.layingOut'), 'busy')
  if (publication.kind === 'build-refused') return say(t('writing.state.notOnline'), 'alert')
  if (publication.kind === 'failed' || publication.kind === 'conflict') return say(t('writing.state.notSent'), 'alert')
  if (saver.kind === 'saved') return say(t('writing.state.saved', { time: hourOf(saver.at) }), 'ok')
  if (found) return say(t('writing.state.found'), 'ok')
  if (publication.kind === 'online') return say(t('writing.state.online'), 'ok', true)
  return isNew ? say(t('writing.state.untouchedNew'), 'idle') : say(t('writing.state.untouched'), 'idle')
}
