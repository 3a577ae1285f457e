/** Pictures as pages show them: size known, smaller copies named, the point that must stay in view. */
import { focusStep } from '../model/focus.ts'
import type { Media, Site } from '../model/site.ts'
import { words } from '../words/site.ts'
import { french } from '../words/typography.ts'
import type { PageContext } from './context.ts'
import { type Html, html } from './html.ts'

export interface PictureView {
  src: string
  srcset: string
  width: number
  height: number
  alt: string
  credit: string
  /** Classes of the point that must stay in view, in steps of a quarter: a strict CSP allows no style of its own. */
  focus: string
}

/** The picture at a media path, or null when the site has none there. `alt` empty: the sidecar's description. */
export function pictureView(context: PageContext, path: string, alt = ''): PictureView | null {
  const media = context.site.media.get(path)
  if (media === undefined || media.kind !== 'picture') return null
  if (context.pictureUrl !== null) {
    const src = context.pictureUrl(path)
    return src === null ? null : { ...common(media, alt), src, srcset: '' }
  }
  const url = context.link(`/${path}`)
  const copies = smallerCopies(media, context.site.media, context.pictureWidths).map(
    (copy) => `${context.link(`/${copy.path}`)} ${copy.width}w`,
  )
  return {
    ...common(media, alt),
    src: url,
    srcset: copies.length === 0 ? '' : [...copies, `${url} ${media.width}w`].join(', '),
  }
}

/** The smaller copies that lie beside a picture. A file that its author has put under that name is another picture. */
export function smallerCopies(
  picture: Media,
  media: Site['media'],
  widths: readonly number[],
): { path: string; width: number }[] {
  if (picture.kind !== 'picture') return []
  return widths
    .filter((width) => width < picture.width)
    .map((width) => ({ width, path: picture.path.replace(/\.([a-z0-9]+)$/, `-${width}.$1`) }))
    .filter(({ path }) => !media.has(path))
}

function common(media: Media, alt: string): Omit<PictureView, 'src' | 'srcset'> {
  const { focus } = media
  return {
    width: media.width,
    height: media.height,
    alt: french(alt || (media.decorative ? '' : media.description)),
    credit: french(media.credit),
    focus: focus === null ? '' : `fx${focusStep(focus.x)} fy${focusStep(focus.y)}`,
  }
}

/** From this height for its width on, a picture is a poster: nothing of it may be cut on its own page. */
const TALL = 0.9

/** The picture of a page on that page, with who made it. */
export function coverPicture(picture: PictureView | null, sizes: string): Html | false {
  if (picture === null) return false
  const tall = picture.height > picture.width * TALL
  return html`${image(picture, { className: tall ? 'cover tall' : 'cover', sizes, eager: true })}${
    picture.credit !== '' && html`<p class="credit">${words.photoCredit(picture.credit)}</p>`
  }`
}

export interface ImageOptions {
  className?: string
  /** The `sizes` attribute: how wide the picture is shown; of the frame where it is cut to one. */
  sizes: string
  /** Width for height of the frame that cuts it: a wider picture is shown larger than its frame. */
  frame?: number
  /** At once, for what is seen first; else when it comes near. */
  eager?: boolean
  /** After the eager one, although it may be seen with it. */
  after?: boolean
  /** An empty text where the words beside the picture say the same. */
  silent?: boolean
}

export function image(picture: PictureView, options: ImageOptions): Html {
  const names = [options.className ?? '', picture.focus].filter((name) => name !== '').join(' ')
  const size = picture.width > 0 && picture.height > 0
  const sizes = size ? filling(options.sizes, picture.width / picture.height, options.frame) : options.sizes
  return html`<img
    src="${picture.src}"
    ${picture.srcset !== '' && html` srcset="${picture.srcset}" sizes="${sizes}"`}${size && html` width="${picture.width}" height="${picture.height}"`}
    alt="${options.silent === true ? '' : picture.alt}"
    ${names !== '' && html` class="${names}"`}${options.eager === true ? html` fetchpriority="high"` : html` loading="lazy"${options.after === true && html` fetchpriority="low"`}`}
  />`
}

/** `sizes` of a picture that fills a frame as high as it: what is cut on its sides is fetched too. */
function filling(sizes: string, proportion: number, frame = proportion): string {
  if (proportion <= frame) return sizes
  return sizes.replace(/([\d.]+)(rem|vw)(?=,|$)/g, (_all, width: string, unit: string) => {
    return `${String(Math.round((Number(width) * proportion) / frame))}${unit}`
  })
}
