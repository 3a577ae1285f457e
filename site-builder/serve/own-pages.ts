/** The pages of the preview itself: what it shows in place of a site that cannot be shown. */
import type { Problem } from '../model/problem.ts'
import { html, type Html } from '../theme/html.ts'
import { previewWords as words } from '../words/preview.ts'
import { sentence } from '../words/problems.ts'
import { STYLE } from './own-files.ts'

export function refusedPage(problems: readonly Problem[]): string {
  const refusing = problems.filter((problem) => problem.refuses === true)
  const others = problems.filter((problem) => problem.refuses !== true)
  return page(
    words.refusedTitle,
    html`<p>${words.refusedHow}</p>
      ${list(refusing, 'refuses')}
      ${
        others.length > 0 &&
        html`<h2>${words.othersTitle}</h2>
          ${list(others, '')}`
      }`,
  )
}

export function messagePage(title: string, text: string): string {
  return page(title, html`<p>${text}</p>`)
}

function list(problems: readonly Problem[], className: string): Html {
  return html`<ul class="${className}">
    ${problems.map(
      (problem) =>
        html`<li>
          <strong
            >${[problem.path || words.wholeSite, problem.field ?? ''].filter((text) => text !== '').join(', ')}</strong
          >
          ${sentence(problem)}
        </li> `,
    )}
  </ul>`
}

function page(title: string, content: Html): string {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="${STYLE}" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `.text
}
