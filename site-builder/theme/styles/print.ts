/** A printed page that one would pin to a board: who, what, when, where, and how to reach them; no more. */
export const print = /* css */ `
@media print{
@page{margin:1.6cm}
:root{--paper:#fff;--soft:#fff;--head:#fff;--on-head:#000;--foot:#fff;--on-foot:#000;--deep:#fff;--on-deep:#000;--ink:#000;--muted:#222;--line:#888}
body{font-size:12pt;line-height:1.45;display:block}
.menu,.skip,.crumbs,.site-footer nav,.buttons,.button-row,.subpages,.search-form,.toc,.months,.past,.tail,.more,.section-head a{display:none!important}
.on-paper{display:block}
.site-header,.site-header .wrap{display:block;border:0;box-shadow:none;padding:0;background:none}
.brand,.brand.long{font-size:15pt;min-height:0;margin:0;text-align:left;max-width:none}
.brand img{height:1.1cm}
.site-header{border-bottom:1.5pt solid #000!important;padding-bottom:.25cm}
.wrap{max-width:none;padding:0}
.page-head{padding-block:.8cm .5cm!important}
h1,.page-head h1,.hero h1{font-size:32pt;max-width:none}
h2{font-size:17pt}
h3{font-size:14pt}
.lead{font-size:15pt;max-width:none}
h1,h2,h3{break-after:avoid}
h1,h2,h3,.tear,.events>li,.programme>li,.news>li,figure,.box,.facts,tr{break-inside:avoid}
.page-head.dated .tear{width:3.6cm;font-size:15pt}
.page-head.dated .tear-day{font-size:44pt}
.tear,.tear-month{background:none!important;color:#000!important}
.tear{border:1.5pt solid #000!important;box-shadow:none!important}
.with-aside{display:block}
.facts{margin-bottom:.7cm;font-size:15pt}
.page-head.dated~.with-aside .facts dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(5.5cm,1fr))}
.facts a,.contact a{color:inherit;text-decoration:none}
.facts dd:has(a[href*="openstreetmap"]){display:none}
.quick,.menu-call{display:none!important}
.credit,.photos figcaption,.photos small{font-size:10pt}
.prose .box::before{background:#fff!important;color:#000!important;border:1pt solid #000}
.prose .box{padding:.35cm .5cm .35cm 1.4cm!important}
.prose .box::before{left:.4cm!important;top:.35cm}
.contact dd a,.facts dd a{min-height:0!important}
.prose .table{background:none}
.cover,.prose img,.hero-picture{max-height:9cm;width:auto;max-width:100%;aspect-ratio:auto!important;box-shadow:none!important;border-radius:0!important}
.cover:not(.tall),.hero-picture{width:100%!important;object-fit:cover}
.hero{padding-top:.6cm}
.hero.pictured{display:block}
.hero-picture{margin-top:.5cm}
.poster{background:none;color:#000;padding:.6cm 0}
.poster .hero-picture{aspect-ratio:auto}
.prose{max-width:none}
.events,.cards,.photos,.map{display:grid;grid-template-columns:repeat(2,1fr);gap:.5cm}
.photos,.photos.captioned{grid-template-columns:repeat(3,1fr);gap:.4cm}
.poster-home .photos{grid:auto/repeat(4,1fr)}
.poster-home .photos img{aspect-ratio:1}
.events>li,.panel,.panel.deep,.band,.facts,.prose .box,.prose .box-merci{background:none;color:#000;border:1pt solid #000;box-shadow:none;border-radius:0}
.events>li{padding:.35cm}
.band{padding:.5cm;margin-top:.6cm}
.news>li,.news>li.pictured{display:grid;grid-template-columns:1fr 3.6cm!important}
.news>li>:not(.thumb){grid-column:1}
.news .thumb{grid-column:2!important;grid-row:1/span 2!important;aspect-ratio:4/3;margin:0}
.front{columns:2}
.front-page,.front-aside,.two{display:block;border:0;padding:0}
.front-aside>*,.two>*+*{margin-top:.7cm}
.block,.month{padding-top:.6cm;margin-top:0}
.site-footer{margin-top:1cm;border-top:1.5pt solid #000!important;border-radius:0!important;break-inside:avoid}
.site-footer .wrap{padding:.3cm 0 0}
.footer-top{grid-template-columns:repeat(3,1fr);gap:.5cm}
.footer-top a{min-height:0;text-decoration:none}
.footer-legal{display:block;margin-top:.3cm;padding-top:.2cm;font-size:10pt}
.prose a[href^="http"]:not(.button,.embed-link,.facts a)::after{content:" (" attr(href) ")";font-size:9.5pt;overflow-wrap:anywhere}
}
`
