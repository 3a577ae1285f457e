/** The three home pages. */
export const homes = /* css */ `
.home-text{max-width:46rem;font-size:clamp(1.2rem,1.1rem + .4vw,1.35rem)}
.home-text::before{content:"";display:block;width:4.5rem;height:.4rem;margin-bottom:1.6rem;background:var(--spark);border-radius:min(var(--radius),1rem)}
.hero{padding-block:clamp(2rem,6vw,5rem) 0}
.hero .lead{margin-top:1.25rem}
.hero .buttons{margin-top:1.9rem}
.quick{display:flex;flex-wrap:wrap;gap:0 1.6rem;margin-top:1.1rem}
.quick a{display:inline-flex;align-items:center;min-height:2.75rem;color:inherit;font-weight:700;text-decoration-thickness:.1em}
@media (min-width:50rem){.quick{display:none}}
.front-head .quick{justify-content:center;margin-top:.3rem}
.hero h1{max-width:16ch}
.hero h1.long{max-width:24ch;font-size:min(10vw,clamp(2rem,1.4rem + 2.6vw,3.2rem));line-height:1.06}
.hero-words{min-width:0}
.hero.pictured{display:grid;gap:clamp(1.75rem,5vw,4rem)}
.hero-picture{width:100%;aspect-ratio:4/3;object-fit:cover;object-position:var(--fx,50%) var(--fy,50%);border-radius:var(--radius)}
@media (min-width:56rem){.hero.pictured{grid-template-columns:1.15fr 1fr;align-items:center}.hero-picture{aspect-ratio:1/1.02}}
.two{display:grid;gap:clamp(2.5rem,6vw,5rem)}
.two>*{min-width:0}
@media (min-width:58rem){.two{grid-template-columns:1.5fr 1fr;align-items:start}}
.poster{background:var(--poster);color:var(--on-poster);padding-block:clamp(2.5rem,7vw,6rem);padding-inline:max(clamp(1.1rem,4vw,2.5rem),50vw - 32.5rem)}
.poster h1{max-width:12ch;color:inherit;font-size:min(16vw,clamp(3.1rem,1.2rem + 7.5vw,7.4rem));line-height:min(var(--title-line),.98)}
.poster h1.medium{max-width:14ch;font-size:min(13vw,clamp(2.5rem,1.2rem + 4.4vw,4.7rem))}
.poster h1.long{max-width:22ch;font-size:min(11vw,clamp(2.2rem,1.2rem + 4vw,4.4rem));line-height:1.02}
.poster.pictured{padding-bottom:0;align-items:end}
.poster.pictured .hero-words{padding-bottom:clamp(1rem,6vw,5.5rem)}
.poster .hero-picture{border-radius:var(--radius) var(--radius) 0 0;aspect-ratio:4/3}
@media (min-width:56rem){.poster .hero-picture{aspect-ratio:1/1.12}}
.poster .lead{color:inherit;max-width:32ch}
.poster .button{background:var(--on-poster);border-color:var(--on-poster);color:var(--poster)}
.poster .button.quiet{background:none;color:var(--on-poster)}
.poster :focus-visible{outline-color:var(--on-poster)}
.poster-home>.wrap>.block:first-child{padding-top:clamp(2.5rem,5vw,4rem)}
.poster-home .home-text{max-width:52rem;font-size:clamp(1.3rem,1.1rem + 1vw,1.75rem);line-height:1.45}
.poster-home .photos{grid-template-columns:repeat(2,1fr);gap:0}
.poster-home .photos>li:last-child:nth-child(odd){grid-column:1/-1}
@media (min-width:50rem){.poster-home .photos{grid:auto/auto-flow 1fr}.poster-home .photos>li:last-child:nth-child(odd){grid-column:auto}}
.poster-home .photos img{border-radius:0;aspect-ratio:4/5}
.band{margin-top:clamp(2.75rem,6vw,4.75rem);padding-block:clamp(2.25rem,6vw,4.5rem);background:var(--soft)}
.band+.band{margin-top:0}
.band.deep{background:var(--deep);color:var(--on-deep)}
.band.deep a{color:inherit}
.band h2{margin-bottom:1.4rem}
main:has(>*>.band:last-child)+.site-footer{margin-top:0;box-shadow:inset 0 1px color-mix(in srgb,var(--on-foot) 30%,transparent)}
.front-head{display:grid;gap:.5rem 3rem;padding-block:clamp(1.4rem,3vw,2.25rem);text-align:center;justify-items:center}
.front-head h1{max-width:26ch;font-size:min(10vw,clamp(1.9rem,1.3rem + 2.4vw,3.1rem));line-height:1.06}
.front-head .lead{margin-top:.4rem;max-width:60ch;font-size:1.15rem;text-wrap:balance}
.front-head .buttons{margin-top:.8rem;justify-content:center}
.front-page{display:grid;gap:clamp(2rem,5vw,3rem);border-top:3px solid var(--ink);padding-top:1.5rem}
.front-page>*{min-width:0}
.front{column-gap:2.5rem;column-rule:1px solid var(--line)}
.front>li{position:relative;padding-block:1.3rem;border-bottom:1px solid var(--line);break-inside:avoid}
.front>li:last-child{border-bottom:0}
.front>li:first-child{padding-top:0;column-span:all}
.front h3{font-size:1.45rem;line-height:1.16;margin-block:.15rem .35rem}
.front>li:first-child h3{font-size:min(10vw,clamp(2rem,1.4rem + 2.4vw,3.1rem));line-height:1.04;letter-spacing:var(--title-space)}
.front time{color:var(--muted);font-size:1rem}
.front p{color:var(--muted)}
.front>li:first-child p{max-width:56ch;font-size:1.2rem;line-height:1.5;color:inherit}
.front img{width:100%;aspect-ratio:3/2;object-fit:cover;object-position:var(--fx,50%) var(--fy,50%);border-radius:calc(var(--radius)*.6);margin-bottom:.8rem;background:var(--soft)}
.front>li:first-child img{aspect-ratio:16/9}
.front-aside{display:grid;gap:2.25rem;align-content:start}
.front-aside h2{font-size:1.5rem;margin-bottom:.9rem;padding-bottom:.5rem;border-bottom:3px solid var(--ink)}
.front-aside .home-text{font-size:1.125rem}
.front-aside .home-text::before{display:none}
.front-aside .more{margin-top:.6rem}
@media (min-width:46rem){.front{columns:2}.front>li:first-child:not(:only-child){margin-bottom:1.3rem}}
@media (min-width:62rem){.front-page{grid-template-columns:minmax(0,2fr) minmax(0,1fr)}.front-aside{border-left:1px solid var(--line);padding-left:clamp(1.5rem,3vw,2.5rem)}}
@media (min-width:46rem) and (max-width:61.99rem){.front-aside{grid-template-columns:repeat(2,minmax(0,1fr))}}
`
