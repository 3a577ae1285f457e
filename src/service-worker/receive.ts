/** What the system's share sheet sends, kept on this device; the answer leads to the screen where it is taken up. */
import { AppError } from '#src/services/app-error.ts'
import type { ReceivedShares, SharedThings } from '#src/services/sharing/received-shares.ts'
import { SHARE_PATH } from './routing.ts'

/** Any page of the web can send such a form: what it may leave here has limits. */
const FILES_MAX = 40
const FILE_MAX = 80_000_000
const TEXT_MAX = 20_000
/** Some systems do not know what they give; the maker of photos looks at the bytes. */
const PICTURE = /^(?:image\/|application\/octet-stream$|$)/

export async function receive(request: Request, shares: Pick<ReceivedShares, 'keep'>): Promise<Response> {
  try {
    const things = thingsOf(await request.formData())
    if (!isSomething(things)) return seeOther(request, 'manque=photos')
    return seeOther(request, `recu=${await shares.keep(things)}`)
  } catch (error) {
    const full = error instanceof AppError && error.code === 'storage-full'
    return seeOther(request, full ? 'manque=place' : 'manque=photos')
  }
}

/** The next page is asked for with GET: loading it again sends nothing twice. */
function seeOther({ url }: Request, query: string): Response {
  return Response.redirect(new URL(`${SHARE_PATH}?${query}`, url), 303)
}

function thingsOf(form: FormData): SharedThings {
  const words = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim().slice(0, TEXT_MAX) : ''
  }
  const files = form
    .getAll('photos')
    .filter((value) => typeof value !== 'string')
    .filter(({ size, type }) => size > 0 && size <= FILE_MAX && PICTURE.test(type))
    .slice(0, FILES_MAX)
    .map((file) => ({ name: file.name.slice(0, 200), bytes: new Blob([file], { type: file.type }) }))
  return { title: words('titre'), text: words('texte'), url: words('lien'), files }
}

const isSomething = ({ title, text, url, files }: SharedThings): boolean =>
  files.length > 0 || `${title}${text}${url}` !== ''
