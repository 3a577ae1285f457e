/** What surrounds every page: header, menu, breadcrumb, footer. */
export const frame = /* css */ `
.site-header{border-bottom:1px solid var(--line)}
.site-header .wrap{position:relative;display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 2rem;padding-block:.75rem}
.brand{display:inline-flex;align-items:center;gap:.75rem;min-height:3rem;margin-right:auto;color:var(--ink);font:var(--subtitle-weight) clamp(1.3rem,1.2rem + .5vw,1.55rem)/1.15 var(--display);letter-spacing:-.015em;text-decoration:none}
.brand:hover{text-decoration:underline;text-decoration-thickness:.08em}
.brand img{height:3rem;width:auto;max-width:8rem;object-fit:contain;border-radius:.25rem}
.menu summary{display:inline-flex;align-items:center;gap:.6rem;min-height:2.75rem;padding:.4rem 1.1rem;border:2px solid var(--ink);border-radius:var(--button-radius);font-weight:700;cursor:pointer;list-style:none}
.menu summary::-webkit-details-marker{display:none}
.menu>summary::before{content:"";width:1.1rem;height:.8rem;border-block:2px solid;background:linear-gradient(currentColor 0 0) center/100% 2px no-repeat}
.menu[open]{flex-basis:100%}
.menu[open]>summary{position:absolute;top:.85rem;right:clamp(1.1rem,4vw,2.5rem);background:var(--ink);color:var(--paper)}
.menu ul,.toc ul{list-style-type:"";padding:0}
.menu nav{padding-block:.75rem .25rem}
.menu nav a{display:flex;align-items:center;min-height:2.9rem;padding-block:.35rem;color:inherit;text-decoration:none}
.menu nav>ul>li{border-top:1px solid var(--line)}
.menu li li a{padding-left:1.25rem}
.menu nav a:hover{text-decoration:underline;text-decoration-thickness:.1em}
.menu [aria-current]{font-weight:700;box-shadow:inset 4px 0 var(--accent);padding-left:.9rem}
.menu li li [aria-current]{padding-left:1.25rem}
@media (min-width:50rem){
@supports selector(::details-content){
.menu::details-content{content-visibility:visible;display:contents}
.menu>summary{display:none}
.menu,.menu[open]{flex-basis:auto}
.menu nav{padding:0}
.menu nav>ul{display:flex;flex-wrap:wrap;gap:0 1.7rem}
.menu nav>ul>li{border:0;position:relative}
.menu nav>ul>li>a{min-height:3rem;padding:.5rem 0 .35rem;border-bottom:3px solid transparent}
.menu nav>ul>li>[aria-current]{padding-left:0;border-bottom-color:var(--accent);box-shadow:none}
.menu li>ul{visibility:hidden;opacity:0;position:absolute;z-index:1;top:100%;left:-1rem;min-width:14rem;padding:.5rem 0;background:var(--paper);border:1px solid var(--line);border-radius:var(--radius);box-shadow:0 .5rem 1.5rem rgb(0 0 0/.14)}
.menu li:hover>ul,.menu li:focus-within>ul{visibility:visible;opacity:1}
.menu nav>ul>li:nth-last-child(-n+2)>ul{left:auto;right:-1rem}
.menu li li a{padding-inline:1.1rem;min-height:2.75rem}
}
}
.crumbs{padding-top:1.5rem;font-size:1rem;color:var(--muted)}
.crumbs ol{display:flex;flex-wrap:wrap;list-style:none;padding:0}
.crumbs li:not(:last-child)::after{content:"›";padding-inline:.6em}
.crumbs a{display:inline-block;padding-block:.4rem;color:inherit}
.crumbs [aria-current]{display:inline-block;padding-block:.4rem}
.site-footer{margin-top:clamp(3.5rem,8vw,6rem);background:var(--soft);font-size:1rem}
.site-footer .wrap{padding-block:clamp(2rem,5vw,3.25rem) 2rem}
.footer-top{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:1.5rem 3rem}
.footer-top strong{display:block;font:var(--subtitle-weight) 1.3rem/1.2 var(--display);margin-bottom:.4rem}
.footer-top a{color:inherit}
.footer-top p+p{margin-top:.5rem}
.site-footer ul{display:flex;flex-wrap:wrap;gap:0 1.6rem;list-style-type:"";padding:0}
.site-footer li a{display:inline-block;padding-block:.55rem;color:inherit}
.footer-legal{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem 2rem;margin-top:2rem;padding-top:1rem;border-top:1px solid var(--line)}
`
