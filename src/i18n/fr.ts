/**
 * The one catalogue of the app. One file an area, each owned by its feature. In a sentence `{name}` is a value and ` | `
 * separates singular and plural; an at sign or a brace of one's own is written `{'@'}`.
 */
import { common } from './fr/common.ts'
import { contents } from './fr/contents.ts'
import { create } from './fr/create.ts'
import { editor } from './fr/editor.ts'
import { errors } from './fr/errors.ts'
import { events } from './fr/events.ts'
import { help } from './fr/help.ts'
import { moving } from './fr/moving.ts'
import { photos } from './fr/photos.ts'
import { publishing } from './fr/publishing.ts'
import { receive } from './fr/receive.ts'
import { session } from './fr/session.ts'
import { shell } from './fr/shell.ts'
import { sites } from './fr/sites.ts'
import { style } from './fr/style.ts'
import { writing } from './fr/writing.ts'

export const fr = {
  common,
  contents,
  create,
  editor,
  errors,
  events,
  help,
  moving,
  photos,
  publishing,
  receive,
  session,
  shell,
  sites,
  style,
  writing,
} as const
