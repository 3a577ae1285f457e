/** What the preview adds to a site, under a name that no site has: reloading, and its own pages' style. */
export const RELOAD_SCRIPT = '/.parvis/recharger.js'
export const CHANGES = '/.parvis/changements'
export const STYLE = '/.parvis/apercu.css'

/** The page knows which build it is of, so that a change while it loads is not missed. */
const reload = `(() => {
  const shown = new URL(document.currentScript.src).searchParams.get('v')
  new EventSource('${CHANGES}').onmessage = (event) => {
    if (event.data !== shown) location.reload()
  }
})()
`

const style = `
:root{color-scheme:light dark;--ink:#1d2127;--paper:#fbfaf7;--line:#d9d5cb;--alert:#9b1c1c}
@media (prefers-color-scheme:dark){:root{--ink:#ecebe6;--paper:#17191d;--line:#3c4048;--alert:#ffb3ab}}
body{margin:0;background:var(--paper);color:var(--ink);font:18px/1.55 system-ui,sans-serif}
main{max-width:42rem;margin:0 auto;padding:2.5rem 1.25rem}
h1{font-size:1.7rem;line-height:1.25}
h2{font-size:1.2rem;margin-top:2rem}
ul{list-style:none;padding:0}
li{border-top:1px solid var(--line);padding:.8rem 0;overflow-wrap:anywhere}
li strong{display:block}
.refuses strong{color:var(--alert)}
`

export const OWN_FILES: ReadonlyMap<string, { type: string; text: string }> = new Map([
  [RELOAD_SCRIPT, { type: 'text/javascript; charset=utf-8', text: reload }],
  [STYLE, { type: 'text/css; charset=utf-8', text: style }],
])

/** The page with the script that reloads it; `build` names what the page is of. */
export function withReload(page: string, build: string): string {
  const script = `<script src="${RELOAD_SCRIPT}?v=${encodeURIComponent(build)}" defer></script>`
  return page.includes('</head>') ? page.replace('</head>', () => `${script}</head>`) : page
}
