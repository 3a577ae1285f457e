/** Events, news, missions, albums, contact: on the home page, in lists, and inside a text. */
export const lists = /* css */ `
.tear{display:grid;flex:none;align-self:start;width:4.6rem;border-radius:.4rem;overflow:hidden;background:var(--paper);box-shadow:0 0 0 1px var(--line);color:var(--ink);text-align:center;font-family:var(--display);font-style:normal}
.tear-month{background:radial-gradient(circle at 50% .42rem,var(--paper) .14rem,transparent .16rem) 0 0/50% 100%,var(--accent);color:var(--on);font:700 .9rem/1.2 var(--text);padding:.75rem 0 .25rem}
.tear-day{font-size:2.2rem;line-height:1.12;padding-top:.15rem;font-weight:var(--title-weight);letter-spacing:-.03em}
.tear-weekday{font:400 .9rem/1.2 var(--text);padding:0 0 .45rem;color:var(--muted)}
.events{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19.5rem),1fr));gap:1.1rem}
.events>li{position:relative;display:flex;flex-wrap:wrap;gap:.8rem 1.1rem;padding:1.15rem;background:var(--soft);border-radius:var(--radius)}
.events>li>div{flex:1 1 9rem;min-width:0}
.events h3{font-size:1.28rem;line-height:1.22;margin-bottom:.3rem}
.events h3 a{color:inherit;text-decoration:none}
.events h3 a::after,.cards h3 a::after{content:"";position:absolute;inset:0;border-radius:var(--radius)}
.events li:hover h3 a,.cards li:hover h3 a{text-decoration:underline;text-decoration-thickness:.08em}
.events h3 a:focus-visible,.cards h3 a:focus-visible{outline:0}
.events h3 a:focus-visible::after,.cards h3 a:focus-visible::after{outline:3px solid var(--accent);outline-offset:3px}
.events p{color:var(--muted);line-height:1.45}
.cancelled h3 a{text-decoration:line-through;text-decoration-thickness:.08em}
.tag{display:inline-block;margin-block:.15rem .3rem;padding:.1rem .6rem;border:2px solid;border-radius:1rem;font-size:1rem;font-weight:700;color:var(--accent)}
.news>li{display:grid;grid-template-columns:1fr;gap:.2rem 2rem;padding-block:1.2rem;border-top:1px solid var(--line)}
.news>li>*{min-width:0}
.news h3{font-size:1.28rem;line-height:1.28}
.news h3 a{color:inherit;text-decoration:none}
.news h3 a:hover{text-decoration:underline;text-decoration-thickness:.08em}
.news time{color:var(--muted);line-height:1.63}
.news p{max-width:60ch;margin-top:.25rem;color:var(--muted)}
@media (min-width:44rem){.news>li{grid-template-columns:minmax(0,10rem) 1fr}.news>li.pictured{grid-template-columns:minmax(0,10rem) 1fr minmax(0,8.5rem)}}
.news .thumb{width:100%;aspect-ratio:4/3;object-fit:cover;object-position:var(--fx,50%) var(--fy,50%);border-radius:calc(var(--radius)*.6)}
@media (max-width:43.99rem){.news .thumb{grid-row:1;aspect-ratio:16/9;margin-bottom:.4rem}}
.panel{padding:clamp(1.5rem,4vw,2.75rem);background:var(--soft);border-radius:var(--radius)}
.panel.deep{background:var(--deep);color:var(--on-deep)}
.panel.deep a{color:inherit}
.panel h2{margin-bottom:1.2rem}
.offers{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1.5rem 2.5rem}
.offers h3{margin-bottom:.25rem}
.offers h3 a{color:inherit;text-decoration-color:var(--accent)}
.offers p{color:var(--muted)}
.panel .more{margin-top:1.5rem}
.contact dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:1.1rem 2rem}
.contact dt{font-weight:700;margin-bottom:.1rem}
.contact .panel-list{list-style:none;padding:0}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:1.5rem}
.cards>li{position:relative}
.cards img{width:100%;aspect-ratio:4/3;object-fit:cover;object-position:var(--fx,50%) var(--fy,50%);border-radius:var(--radius);margin-bottom:.7rem;background:var(--soft)}
.cards h3 a{color:inherit;text-decoration:none}
.photos{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(46%,13.5rem),1fr));gap:.75rem}
.photos a{display:block}
.photos img{width:100%;aspect-ratio:1;object-fit:cover;object-position:var(--fx,50%) var(--fy,50%);border-radius:calc(var(--radius)*.6);background:var(--soft)}
.strip-legend{margin-top:.8rem}
.strip-legend a{font-weight:700}
.plain-list>li{padding-block:.85rem;border-top:1px solid var(--line)}
.plain-list>li>a{font-weight:700}
.plain-list .muted{display:block;font-size:1rem;line-height:1.4}
.plain-list p{color:var(--muted);max-width:60ch}
.partners{display:flex;flex-wrap:wrap;gap:1rem 2.5rem;align-items:center}
.partners img{height:3.6rem;width:auto;max-width:10rem;object-fit:contain}
.partner-logo{display:inline-block;padding:.5rem .75rem;background:#fff;border-radius:.4rem}
.fold{border-top:1px solid var(--line)}
.fold summary{padding-block:1rem;font:var(--subtitle-weight) 1.25rem/1.3 var(--display);cursor:pointer}
.fold>ul{padding-bottom:1.2rem}
`
