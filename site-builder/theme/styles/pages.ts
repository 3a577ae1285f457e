/** Heads of pages, facts, the home page. */
export const pages = /* css */ `
.page-head{padding-block:clamp(1.75rem,5vw,3.5rem) clamp(1.5rem,3vw,2.25rem)}
.crumbs+.page-head{padding-top:clamp(.9rem,2vw,1.5rem)}
.page-head h1{max-width:18ch;font-size:min(13vw,clamp(2.1rem,1.4rem + 3vw,3.5rem))}
.page-head .lead{margin-top:1rem}
.page-head .muted{margin-bottom:.7rem}
.page-head.dated{display:flex;flex-wrap:wrap;gap:clamp(1rem,3vw,2rem);align-items:flex-start}
.page-head.dated>div{flex:1 1 14rem;min-width:0}
.page-head.dated .tear{width:6rem;font-size:1.2em}
.page-head.dated .tear-day{font-size:3rem}
.banner{margin-bottom:1.6rem;padding:.9rem 1.3rem;max-width:42rem;border:3px solid var(--accent);border-radius:var(--radius);font-weight:700}
.with-aside{display:grid;gap:2.5rem clamp(2rem,6vw,5rem)}
.with-aside>*{min-width:0}
.toc{font-size:1rem;border-left:4px solid var(--spark);padding-left:1.2rem;align-self:start}
.toc h2{font-size:1.1rem;margin-bottom:.35rem}
.toc a{display:inline-block;padding-block:.3rem;color:inherit;text-decoration-color:var(--line)}
.toc a:hover{text-decoration-color:currentColor}
@media (min-width:60rem){.with-aside>.toc,.with-aside>.facts{grid-column:2;grid-row:1;position:sticky;top:2rem}.with-aside>.toc~*,.with-aside>.facts~*{grid-column:1;grid-row:1}}
@media (min-width:60rem){.with-aside{grid-template-columns:minmax(0,42rem) minmax(15rem,1fr);align-items:start}}
.facts{display:grid;gap:1rem;padding:1.5rem;background:var(--soft);border-radius:var(--radius)}
.facts dl{display:grid;gap:1rem}
.facts dt{font-weight:700}
.facts .buttons{margin-top:.5rem}
.facts .button{flex:1 1 auto}
.cover{width:100%;max-height:30rem;object-fit:cover;object-position:var(--fx,50%) var(--fy,50%);border-radius:var(--radius);margin-bottom:clamp(1.75rem,4vw,2.75rem)}
.block{padding-top:clamp(2.75rem,6vw,4.75rem)}
.subpages{margin-top:3rem;padding-top:1.5rem;border-top:1px solid var(--line)}
.subpages h2{font-size:1.3rem;margin-bottom:.8rem}
.tail{margin-top:2.5rem}
.home-text{max-width:46rem;font-size:clamp(1.2rem,1.1rem + .4vw,1.35rem)}
.home-text::before{content:"";display:block;width:4.5rem;height:.4rem;margin-bottom:1.6rem;background:var(--spark);border-radius:1rem}
.hero{padding-block:clamp(2.25rem,6vw,5rem) 0}
.hero .lead{margin-top:1.25rem}
.hero .buttons{margin-top:1.9rem}
.hero h1{max-width:16ch}
.hero-words{min-width:0}
.hero.pictured{display:grid;gap:clamp(1.75rem,5vw,4rem)}
.hero-picture{width:100%;aspect-ratio:4/3;object-fit:cover;object-position:var(--fx,50%) var(--fy,50%);border-radius:var(--radius)}
@media (min-width:56rem){.hero.pictured{grid-template-columns:1.15fr 1fr;align-items:center}.hero-picture{aspect-ratio:1/1.02}}
.two{display:grid;gap:clamp(2.5rem,6vw,5rem)}
.two>*{min-width:0}
@media (min-width:58rem){.two{grid-template-columns:1.5fr 1fr;align-items:start}}
.poster{background:var(--poster);color:var(--on-poster);padding-block:clamp(2.5rem,7vw,6rem);padding-inline:max(clamp(1.1rem,4vw,2.5rem),50vw - 32.5rem)}
.poster h1{max-width:12ch;font-size:min(15vw,clamp(3rem,1.2rem + 7.5vw,7.2rem));line-height:.92}
.poster.pictured{padding-bottom:0;align-items:end}
.poster.pictured .hero-words{padding-bottom:clamp(1rem,6vw,5.5rem)}
.poster .hero-picture{border-radius:var(--radius) var(--radius) 0 0;aspect-ratio:4/3}
@media (min-width:56rem){.poster .hero-picture{aspect-ratio:1/1.12}}
.poster .lead{color:inherit;max-width:32ch}
.poster .button{background:var(--on-poster);border-color:var(--on-poster);color:var(--poster)}
.poster .button.quiet{background:none;color:var(--on-poster)}
.poster :focus-visible{outline-color:var(--on-poster)}
.poster-home .poster+.wrap>.block:first-child{padding-top:clamp(2.5rem,5vw,4rem)}
.album-text{margin-bottom:2rem}
.contact-page{max-width:42rem}
.map{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:2.5rem}
.map h2 a{padding:0!important}
.map li span{display:block;font-size:1rem;line-height:1.3}
.map h2{font-size:1.35rem;margin-bottom:.5rem}
.map a{display:inline-block;padding-block:.3rem}
.depth-2{padding-left:1.2rem}.depth-3{padding-left:2.4rem}.depth-4{padding-left:3.6rem}
.search-form{margin-bottom:2rem;max-width:34rem}
.search-form label{display:block;font-weight:700;margin-bottom:.4rem}
.search-fields{display:flex;flex-wrap:wrap;gap:.75rem}
.search-form input{flex:1 1 14rem;min-width:0;min-height:3.2rem;padding:.5rem 1rem;border:2px solid var(--muted);border-radius:var(--button-radius);background:var(--paper);color:var(--ink);font:inherit}
[hidden]{display:none!important}
`
