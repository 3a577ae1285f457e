/** What is to be known at a glance, beside the text that tells of it; alone where nothing is told. */
import { type Html, html } from '../html.ts'
import { coverPicture, type PictureView } from '../pictures.ts'

export function withFacts(facts: Html | false, cover: PictureView | null, body: Html): Html {
  const told = cover !== null || body.text.trim() !== ''
  return html`<div class="${told ? 'with-aside' : 'facts-alone'}">
    ${facts}${
      told &&
      html`<div>
        ${coverPicture(cover, '(min-width: 46rem) 42rem, 92vw')}
        <div class="prose">${body}</div>
      </div>`
    }
  </div>`
}
