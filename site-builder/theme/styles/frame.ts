/** What surrounds every page: header, menu, breadcrumb, footer. */
export const frame = /* css */ `
.site-header{background:var(--head);color:var(--on-head)}
.site-header .wrap{position:relative;display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 2rem;padding-block:.75rem}
.site-header :focus-visible,.site-footer :focus-visible,.panel.deep :focus-visible{outline-color:currentColor}
.brand{display:inline-flex;align-items:center;gap:.75rem;min-height:3rem;margin-right:auto;color:inherit;font:var(--subtitle-weight) clamp(1.35rem,1.2rem + .6vw,1.7rem)/1.12 var(--display);letter-spacing:var(--subtitle-space);text-decoration:none;text-wrap:balance}
.brand.long{max-width:34ch;font-size:1.25rem}
.stacked .brand.long{max-width:60ch;font-size:1.4rem}
.brand:hover{text-decoration:underline;text-decoration-thickness:.08em}
.brand img{height:3rem;width:auto;max-width:8rem;object-fit:contain;border-radius:.25rem}
.menu summary{display:inline-flex;align-items:center;gap:.6rem;min-height:2.75rem;padding:.4rem 1.1rem;border:2px solid;border-radius:var(--button-radius);font-weight:700;cursor:pointer;list-style:none}
.menu summary::-webkit-details-marker{display:none}
.menu>summary::before{content:"";width:1.1rem;height:.8rem;border-block:2px solid;background:linear-gradient(currentColor 0 0) center/100% 2px no-repeat}
.menu[open]{flex-basis:100%}
.menu ul,.toc ul{list-style-type:"";padding:0}
.menu nav{padding-block:.75rem .25rem}
.menu nav a{display:flex;align-items:center;min-height:2.9rem;padding-block:.35rem;color:inherit;text-decoration:none}
.menu nav>ul>li{border-top:1px solid;border-color:color-mix(in srgb,currentColor 28%,transparent)}
.menu li li a{padding-left:1.25rem}
.menu nav a:hover{text-decoration:underline;text-decoration-thickness:.1em}
.menu [aria-current]{font-weight:700;box-shadow:inset 4px 0;padding-left:.9rem}
.menu li li [aria-current]{padding-left:1.25rem}
.menu-call{display:flex;align-items:center;min-height:3.2rem;border-top:1px solid;color:inherit;font-weight:700}
@media (max-width:49.99rem){
.stacked .brand.long{font-size:1.15rem}
.site-header .wrap{align-items:flex-start;column-gap:1rem}
.brand{flex:1 1 8rem;min-width:0;hyphens:auto}
.site-header:has(.menu[open]) .brand{padding-right:8.5rem}
.menu>summary{margin-top:.125rem}
.menu[open]>summary{position:absolute;top:.75rem;right:clamp(1.1rem,4vw,2.5rem)}
.menu[open]>summary{background:var(--on-head);color:var(--head);border-color:var(--on-head)}
}
@media (min-width:50rem){
@supports selector(::details-content){
.menu::details-content{content-visibility:visible;display:contents}
.menu>summary,.menu-call{display:none}
.menu,.menu[open]{flex-basis:auto}
.menu nav{padding:0}
.menu nav>ul{display:flex;flex-wrap:wrap;gap:0 1.7rem}
.menu nav>ul>li{border:0;position:relative}
.menu nav>ul>li>a{min-height:3rem;padding:.5rem 0 .35rem;border-bottom:3px solid transparent}
.menu nav>ul>li>[aria-current]{padding-left:0;border-bottom-color:currentColor;box-shadow:none}
.menu li>ul{display:none;position:absolute;z-index:1;top:100%;left:-1rem;min-width:14rem;padding:.5rem 0;background:var(--paper);color:var(--ink);border:1px solid var(--line);border-radius:min(var(--radius),.8rem);box-shadow:0 .5rem 1.5rem rgb(0 0 0/.14);text-align:left}
.menu li:hover>ul,.menu li:focus-within>ul{display:block}
.menu nav>ul>li:nth-last-child(-n+3)>ul{left:auto;right:-1rem}
.menu li li a{padding-inline:1.1rem;min-height:2.75rem}
.menu li li :focus-visible{outline-offset:-3px}
.stacked .menu{flex-basis:100%!important}
.stacked .menu nav>ul>li>a{min-height:2.75rem;padding-block:.25rem}
.stacked .menu nav>ul>li:nth-last-child(-n+3)>ul{left:-1rem;right:auto}
}
}
.crumbs{padding-top:1.5rem;font-size:1rem;color:var(--muted)}
.crumbs ol{display:flex;flex-wrap:wrap;list-style:none;padding:0}
.crumbs li:not(:last-child)::after{content:"›";content:"›"/"";padding-inline:.6em}
.crumbs a{display:inline-block;padding-block:.6rem;color:inherit}
.crumbs [aria-current]{display:inline-block;padding-block:.6rem}
.site-footer{margin-top:clamp(3.5rem,8vw,6rem);background:var(--foot);color:var(--on-foot);font-size:1rem}
.site-footer .wrap{padding-block:clamp(2rem,5vw,3.25rem) 2rem}
.footer-top{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,14.5rem),1fr));gap:1.75rem 3rem}
.footer-top strong{display:block;font:var(--subtitle-weight) 1.5rem/1.15 var(--display);letter-spacing:var(--subtitle-space);margin-bottom:.5rem;text-wrap:balance}
.footer-top h2{font:700 1rem/1.4 var(--text);letter-spacing:0;margin-bottom:.2rem}
.site-footer a{color:inherit}
.footer-top a{display:inline-flex;align-items:center;min-height:2.75rem}
.footer-top li+li{margin-top:.25rem}
.site-footer ul{list-style-type:"";padding:0}
.footer-legal ul{display:flex;flex-wrap:wrap;gap:0 1.6rem}
.footer-legal li a{display:inline-block;padding-block:.65rem}
.footer-legal{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem 2rem;margin-top:2rem;padding-top:1rem;border-top:1px solid;border-color:color-mix(in srgb,currentColor 30%,transparent)}
`
