/** Heads of pages, facts, site map, search. */
export const pages = /* css */ `
.page-head{padding-block:clamp(1.75rem,5vw,3.5rem) clamp(1.5rem,3vw,2.25rem)}
.crumbs+.page-head,.crumbs+.wrap>.page-head{padding-top:clamp(.9rem,2vw,1.5rem)}
.page-head h1{max-width:20ch;font-size:min(12.5vw,clamp(2.1rem,1.4rem + 3vw,3.6rem));line-height:max(var(--title-line),1.02)}
.page-head .lead{margin-top:1rem}
.page-head .muted{margin-bottom:.7rem}
.page-head.dated{display:flex;flex-wrap:wrap;gap:clamp(1rem,3vw,2rem);align-items:flex-start}
.page-head.dated>div{flex:1 1 14rem;min-width:0}
.page-head.dated .tear{width:6rem;font-size:1.2em}
.page-head.dated .tear-day{font-size:3rem}
.banner{margin-bottom:1.6rem;padding:.9rem 1.3rem;max-width:42rem;border:3px solid var(--accent);border-radius:min(var(--radius),.8rem);font-weight:700}
.with-aside{display:grid;gap:2.5rem clamp(2rem,6vw,5rem)}
.with-aside>*{min-width:0}
.facts-alone{max-width:42rem}
.toc{font-size:1rem;border-left:4px solid var(--spark);padding-left:1.2rem;align-self:start}
.toc h2{font:700 1rem/1.4 var(--text);letter-spacing:0;margin-bottom:.2rem}
.toc a{display:inline-block;padding-block:.55rem;line-height:1.35;color:inherit;text-decoration-color:var(--line)}
.toc a:hover{text-decoration-color:currentColor}
@media (min-width:60rem){.with-aside>.toc,.with-aside>.facts{grid-column:2;grid-row:1;position:sticky;top:2rem}.with-aside>.toc~*,.with-aside>.facts~*{grid-column:1;grid-row:1}}
@media (min-width:60rem){.with-aside{grid-template-columns:minmax(0,42rem) minmax(15rem,1fr);align-items:start}}
.facts{display:grid;gap:1rem;padding:1.5rem;background:var(--soft);border-radius:var(--radius)}
.facts dl{display:grid;gap:1rem}
.facts dt{font-weight:700}
.facts dd a:not(.button){display:inline-flex;align-items:center;min-height:2.75rem}
.facts .buttons{margin-top:.5rem}
.facts .button{flex:1 1 auto}
.cover{width:100%;max-height:30rem;object-fit:cover;object-position:var(--fx,50%) var(--fy,50%);border-radius:var(--radius);margin-bottom:clamp(1.75rem,4vw,2.75rem)}
.cover.tall{width:auto;max-width:100%;max-height:min(44rem,80vh);object-fit:contain}
.cover:has(+.credit){margin-bottom:.5rem!important}
.credit{margin-bottom:clamp(1.75rem,4vw,2.75rem);font-size:1rem;color:var(--muted)}
.block{padding-top:clamp(2.75rem,6vw,4.75rem)}
.subpages{margin-top:3rem;padding-top:1.5rem;border-top:1px solid var(--line)}
.subpages h2{font-size:1.4rem;margin-bottom:.8rem}
.tail{margin-top:2.5rem}
.tail .buttons{margin-top:1rem}
.tail+.tail{margin-top:.25rem}
.album-text{margin-bottom:2rem}
.contact-ways{margin-bottom:1.75rem}
.map{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:2.5rem}
.map h2 a{padding:0!important;color:inherit}
.map li span{display:block;font-size:1rem;line-height:1.3}
.map h2{font-size:1.4rem;margin-bottom:.5rem}
.map a{display:inline-block;padding-block:.45rem;line-height:1.35}
.depth-2{padding-left:1.2rem}.depth-3{padding-left:2.4rem}.depth-4{padding-left:3.6rem}
.search-form button,.search-more{font:inherit;font-weight:700;cursor:pointer}
.search-results{list-style-type:"";padding-left:0;margin-top:1rem}
.search-results mark{background:var(--accent);color:var(--on);padding-inline:.1em}
.search-form{margin-bottom:2rem;max-width:34rem}
@media(scripting:none){.search-form{display:none}}
@media screen{.search-list+.search-list{content-visibility:auto;contain-intrinsic-size:auto 360rem}}
@media screen{.search-results>li:nth-child(n+4):not(:focus-within){content-visibility:auto;contain-intrinsic-size:auto 6rem}}
.search-all.away{display:none}
@supports(content-visibility:hidden){.search-all.away{display:block;content-visibility:hidden}}
.search-form label{display:block;font-weight:700;margin-bottom:.4rem}
.search-fields{display:flex;flex-wrap:wrap;gap:.75rem}
.search-form input{flex:1 1 14rem;min-width:0;min-height:3.2rem;padding:.5rem 1rem;border:2px solid var(--muted);border-radius:var(--button-radius);background:var(--paper);color:var(--ink);font:inherit}
[hidden]{display:none!important}
`
