/** Events, news, missions, albums, contact: on the home page, in lists, and inside a text. */
export const lists = /* css */ `
.tear{display:grid;flex:none;align-self:start;width:4.6rem;border-radius:.4rem;overflow:hidden;background:var(--paper);box-shadow:0 0 0 1px var(--line);color:var(--ink);text-align:center;font-family:var(--display);font-style:normal;line-height:1.2}
.tear-month{background:radial-gradient(circle at 50% .42rem,var(--paper) .14rem,transparent .16rem) 0 0/50% 100%,var(--date);color:var(--on-date);font:700 .95rem/1.2 var(--text);padding:.75rem 0 .25rem}
.tear-day{font-size:2.2rem;line-height:1.12;padding-top:.15rem;font-weight:var(--title-weight);letter-spacing:-.02em;font-variant-numeric:lining-nums}
.tear-weekday{font:400 .92rem/1.2 var(--text);padding:0 0 .45rem}
.events{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19.5rem),1fr));gap:1.1rem}
.events>li{position:relative;display:flex;flex-wrap:wrap;gap:.8rem 1.1rem;padding:1.15rem;background:var(--soft);border-radius:var(--radius)}
.events>li>div{flex:1 1 9rem;min-width:0}
.events h3{font-size:1.28rem;line-height:1.2;margin-bottom:.3rem}
.events h3 a,.programme h3 a,.cards h3 a,.brief h3 a,.news h3 a,.front h3 a{color:inherit;text-decoration:none}
.events h3 a::after,.cards h3 a::after,.programme h3 a::after,.brief h3 a::after{content:"";position:absolute;inset:0;border-radius:var(--radius)}
:is(.events,.cards,.programme,.brief,.front) li:hover h3 a,.news h3 a:hover{text-decoration:underline;text-decoration-thickness:.08em}
:is(.events,.cards,.programme,.brief) h3 a:focus-visible{outline:0}
:is(.events,.cards,.programme,.brief) h3 a:focus-visible::after{outline:3px solid var(--accent);outline-offset:3px}
:is(.events,.programme,.brief) p{color:var(--muted);line-height:1.45}
.cancelled h3 a{color:var(--muted)}
.tag{display:inline-block;margin-block:.15rem .3rem;padding:.1rem .6rem;border:2px solid;border-radius:var(--button-radius);font-size:1rem;font-weight:700;color:var(--accent)}
.programme>li{position:relative;display:grid;grid-template-columns:auto minmax(0,1fr);gap:.5rem clamp(1rem,4vw,3rem);align-items:center;padding-block:1.2rem;border-top:3px solid var(--ink)}
.section-head+.programme>li:first-child{border-top:0;padding-top:0}
.programme h3{font-size:clamp(1.5rem,1.2rem + 1.6vw,2.3rem);line-height:1.08;margin-bottom:.3rem}
.programme .tear{width:5.4rem;align-self:center}
.brief>li{position:relative;padding-block:1rem;border-top:1px solid var(--line)}
.brief>li:first-child{border-top:0;padding-top:0}
.brief time{display:block;font-weight:700}
.brief h3{font-size:1.25rem;line-height:1.22}
.news>li{display:grid;grid-template-columns:1fr;gap:.2rem 2rem;padding-block:1.25rem;border-top:1px solid var(--line)}
.section-head+.news>li:first-child{border-top:0;padding-top:0}
.news>li>*{min-width:0}
.news h3{font-size:var(--h3-size);line-height:1.22}
.news time{color:var(--muted);line-height:1.7}
.news p{max-width:60ch;margin-top:.3rem;color:var(--muted)}
@media (min-width:44rem){.news>li{grid-template-columns:minmax(0,10rem) 1fr}.news>li.pictured{grid-template-columns:minmax(0,10rem) 1fr minmax(0,9.5rem)}}
.news .thumb{width:100%;aspect-ratio:4/3;object-fit:cover;object-position:var(--fx,50%) var(--fy,50%);border-radius:calc(var(--radius)*.6)}
@media (max-width:43.99rem){.news .thumb{grid-row:1;aspect-ratio:16/9;margin-bottom:.4rem}}
.two .news>li,.two .news>li.pictured{grid-template-columns:1fr}
@media (min-width:44rem){.two .news>li.pictured{grid-template-columns:1fr minmax(0,9.5rem)}.two .news>li.pictured>:not(.thumb){grid-column:1}.two .news .thumb{grid-column:2;grid-row:1/span 2}}
.panel{padding:clamp(1.4rem,4vw,2.75rem);background:var(--soft);border-radius:var(--radius)}
.panel.deep{background:var(--deep);color:var(--on-deep)}
.panel.deep a{color:inherit}
.panel h2{margin-bottom:1.2rem}
.offers{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1.5rem 2.5rem}
.offers h3{margin-bottom:.25rem}
.offers h3 a{color:inherit;text-decoration-color:var(--accent)}
.offers p+p{margin-top:.2rem;color:var(--muted)}
.panel .more{margin-top:1.25rem}
.contact dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:1.1rem 2rem}
.contact dt{font-weight:700;margin-bottom:.1rem}
.contact dd a{display:inline-flex;align-items:center;min-height:2.75rem}
.contact dd+dd{margin-top:.35rem}
.contact .panel-list{list-style:none;padding:0}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:2rem 1.5rem}
.cards>li{position:relative}
.cards img{width:100%;aspect-ratio:4/3;object-fit:cover;object-position:var(--fx,50%) var(--fy,50%);border-radius:var(--radius);margin-bottom:.7rem;background:var(--soft)}
.cards time{color:var(--muted)}
.cards p:not(.muted){margin-top:.3rem;color:var(--muted)}
.photos{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(46%,13.5rem),1fr));gap:.75rem}
.photos figcaption{margin-top:.4rem;font-size:1rem;line-height:1.4}
.photos figcaption>*{display:block}
.photos small{font-size:1rem;color:var(--muted)}
.photos.captioned{grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:1.5rem 1.1rem}
.photos a{display:block}
.photos img{width:100%;object-fit:cover;object-position:var(--fx,50%) var(--fy,50%);border-radius:calc(var(--radius)*.6);background:var(--soft)}
.photos:where(:not(.captioned)) img{aspect-ratio:1}
@media (min-width:37rem){.photos.captioned img{aspect-ratio:1}}
@media screen and (max-width:36.99rem){.photos.captioned>li:nth-child(n+3):not(:focus-within){content-visibility:auto;contain-intrinsic-size:auto 28rem}}
.strip-legend{margin-top:.8rem}
.strip-legend a{font-weight:700}
.plain-list>li{padding-block:.7rem;border-top:1px solid var(--line)}
.plain-list>li>a{display:inline-block;padding-block:.3rem;font-weight:700}
.plain-list .muted{display:block;font-size:1rem;line-height:1.4}
.plain-list p{color:var(--muted);max-width:60ch}
.partners{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,16rem),1fr));gap:.75rem 1.5rem}
.partners li>:is(a,div){display:flex;align-items:center;gap:.9rem;min-height:4.2rem;color:inherit;line-height:1.3}
.partners img{height:3rem;width:5rem;object-fit:contain}
.partner-logo{flex:none;padding:.5rem .6rem;background:#fff;border-radius:.4rem}
.fold{border-top:1px solid var(--line)}
.fold summary{padding-block:.8rem;font:var(--subtitle-weight) var(--h3-size)/1.3 var(--display);cursor:pointer}
.fold>ul{padding-bottom:1.2rem}
.months{display:flex;flex-wrap:wrap;gap:.6rem;margin-bottom:2rem}
.months a{display:inline-flex;align-items:center;min-height:2.75rem;padding:.2rem 1rem;border:2px solid var(--line);border-radius:var(--button-radius);color:inherit;text-decoration:none}
.months a:hover{border-color:currentColor}
.months [aria-current]{border-color:var(--ink);font-weight:700}
.month{margin-top:2.5rem}
.month>h2,.month>h3{margin-bottom:1rem}
.month>h2::first-letter,.month>h3::first-letter{text-transform:uppercase}
`
