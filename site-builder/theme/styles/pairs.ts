/**
 * What a pair of fonts changes around its letters: header, rules, frames, date block, pictures. Two sites with the same
 * colours and another pair must not be taken for one another.
 */
import type { FontPairName } from '../../model/site.ts'

/** Bolted together: thick rules, square corners, a shadow cut from card. */
const atelier = /* css */ `
.site-header{border-bottom:.25rem solid var(--ink)}
.brand{font-size:clamp(1.8rem,1.5rem + 1.1vw,2.4rem);line-height:.95}
.section-head{border-top:.25rem solid var(--ink);padding-top:.8rem}
.tear{border-radius:0;background:var(--date);color:var(--on-date);box-shadow:none}
.tear-month{background:none;color:inherit;padding:.55rem 0 0}
.tear-day{font-size:2.9rem;line-height:1;padding:0}
.events>li,.facts{background:none;border:3px solid var(--ink)}
.events>li{padding:1rem}
.button:not(.poster *){box-shadow:.25rem .25rem 0 var(--ink);border-color:var(--ink)}
.button.quiet:not(.poster *){background:var(--paper);color:var(--ink)}
.panel{border:3px solid var(--ink)}
.panel.deep{border-color:var(--deep)}
.news>li,.plain-list>li,.brief>li{border-top:2px solid var(--ink)}
.hero:not(.poster) .hero-picture,.page-head+.cover:not(.tall){box-shadow:.75rem .75rem 0 var(--spark);margin-bottom:clamp(2.5rem,5vw,3.5rem)}
.hero:not(.poster) .hero-picture{margin-bottom:.75rem;width:calc(100% - .75rem)}
.page-head+.cover:not(.tall){width:calc(100% - .75rem)}
.page-head+.cover:not(.tall)+.credit{padding-top:.75rem}
.prose .box{border:3px solid var(--ink);background:var(--soft);border-radius:0}
.prose .box-merci{background:var(--deep);border-color:var(--deep)}
.prose thead th{border-bottom-width:.25rem}
.site-footer{border-top:.25rem solid var(--ink)}
`

/** A letter between friends: what is centred, what is round, arches and dots. */
const plume = /* css */ `
@media (min-width:50rem){.site-header .wrap{flex-direction:column;gap:0;padding-block:1.4rem .6rem}.brand{margin:0;font-size:clamp(1.7rem,1.3rem + 1.2vw,2.2rem);text-align:center}.menu nav>ul{justify-content:center}}
.section-head{flex-direction:column;align-items:center;text-align:center;gap:.1rem}
.section-head::before{content:"";width:3.4rem;height:.6rem;margin-bottom:.7rem;background:radial-gradient(circle,var(--spark) .28rem,transparent .3rem) center/1.15rem .6rem}
.two .section-head,.front-aside .section-head{align-items:flex-start;text-align:left}
.two .section-head::before{margin-left:-.2rem}
.tear{width:5.4rem;aspect-ratio:1;border-radius:50%;place-content:center;background:var(--date);color:var(--on-date);box-shadow:none}
.tear-month,.tear-weekday{background:none;color:inherit;padding:0;font-size:.86rem;line-height:1.1}
.tear-day{font-size:2rem;line-height:1;padding:0}
.page-head.dated .tear{width:8rem;font-size:1.15rem}
.programme .tear{width:6.2rem}
.events>li{align-items:center;padding:1.25rem}
.hero:not(.poster) .hero-picture{border-radius:50vmax 50vmax var(--radius) var(--radius);aspect-ratio:1/1.1}
.poster .hero-picture{border-radius:50vmax 50vmax 0 0}
.news>li,.plain-list>li,.brief>li,.programme>li,.fold{border-top:2px dotted var(--line)}
.prose blockquote{border:0;padding:0 1.4rem;font:var(--subtitle-weight) 1.4rem/1.35 var(--display);text-align:center;text-wrap:balance}
@media (max-width:40rem){.prose blockquote{padding:0;text-align:left;text-wrap:wrap}}
.prose .box{border:0;border-radius:var(--radius)}
.prose .box-important{border:3px solid var(--accent)}
.site-footer{border-radius:clamp(1.5rem,5vw,3rem) clamp(1.5rem,5vw,3rem) 0 0}
.band{border-radius:clamp(1.5rem,5vw,3rem)}
.band.deep{border-radius:clamp(1.5rem,5vw,3rem) clamp(1.5rem,5vw,3rem) 0 0}
main:has(>*>.band.deep:last-child)+.site-footer{border-radius:0}
`

/** A form that is well filled in: a bar of colour, hairlines, everything on the left. */
const atkinson = /* css */ `
.site-header{border-top:.5rem solid var(--accent);box-shadow:inset 0 -1px color-mix(in srgb,var(--on-head) 20%,transparent)}
.section-head{position:relative;padding-bottom:.6rem;border-bottom:1px solid var(--line)}
.section-head::after{content:"";position:absolute;left:0;bottom:-2px;width:3rem;height:.3rem;background:var(--accent)}
.events>li{background:var(--paper);border:1px solid var(--line);border-left:.4rem solid var(--accent);border-radius:0 var(--radius) var(--radius) 0}
.brand{font-size:clamp(1.25rem,1.15rem + .4vw,1.45rem)}
`

/** A newspaper: a name across the page, rules above titles, nothing in a box that a line can part. */
const journal = /* css */ `
.brand{font-size:clamp(1.7rem,1.4rem + 1.4vw,2.2rem)}
@media (min-width:50rem){.site-header .wrap{flex-direction:column;gap:0;padding-block:1.1rem 0}.brand{margin:0 0 .7rem;font-size:clamp(2.2rem,1.2rem + 3.2vw,4rem);line-height:1;text-align:center}.brand.long{font-size:2rem;max-width:none}.menu,.menu[open]{width:100%}.menu nav{border-top:1px solid;border-bottom:4px double}.menu nav>ul{justify-content:center}}
@media (max-width:49.99rem){.site-header .wrap{border-bottom:4px double}}
.section-head{border-top:4px double var(--ink);padding-top:.7rem}
.tear{border-radius:0;background:none;box-shadow:none;border:1px solid var(--ink);border-width:1px 0;color:inherit}
.tear-month{background:none;color:inherit;font-weight:400;padding:.4rem 0 0}
.tear-day{font-size:2.7rem;line-height:1;padding:.05rem 0 .1rem}
.tear-weekday{padding-bottom:.4rem}
.events{gap:1.5rem 2.2rem}
.events>li{background:none;padding:0 0 0 1.1rem;border-left:1px solid var(--line)}
.panel:not(.deep),.facts{background:none;border:1px solid var(--ink);box-shadow:inset 0 0 0 .3rem var(--paper),inset 0 0 0 calc(.3rem + 1px) var(--ink)}
.news>li{border-top-color:var(--ink)}
.front-page{border-top:4px double var(--ink)}
.story>.prose>p:first-child::first-letter{float:left;margin:.04em .09em 0 0;font:var(--subtitle-weight) 3.55em/.82 var(--display);color:var(--accent)}
.prose blockquote{border-left:0;border-block:1px solid var(--ink);padding:1rem 0;font:var(--subtitle-weight) 1.45rem/1.3 var(--display)}
.prose .box{border:0;border-top:4px double var(--ink);border-bottom:1px solid var(--ink);background:none;border-radius:0;padding-left:2.6rem}
.prose .box-info::before{left:0}
.prose .box-important{border:2px solid var(--accent);padding-left:4rem}
.prose .box-merci{background:var(--deep);border:0;padding-left:4rem}
.home-text::before{width:100%;height:0;background:none;border-top:1px solid var(--ink)}
.front-aside .home-text::before{display:none}
.site-footer{border-top:4px double}
`

export const pairs: Readonly<Record<FontPairName, string>> = { atelier, plume, atkinson, journal }
