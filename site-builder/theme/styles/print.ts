/** A printed page that one would pin to a board. */
export const print = /* css */ `
@media print{
@page{margin:1.8cm}
body{font-size:11.5pt;background:#fff;color:#000;display:block}
.menu,.skip,.crumbs,.site-footer ul,.buttons,.button-row,.subpages,.search-form,.fold summary{display:none}
.site-header .wrap{padding:0 0 .4cm}
.wrap{max-width:none;padding:0}
.brand{font-size:13pt}
.cover,.prose img{max-height:8.5cm;width:auto;max-width:100%}
h1{font-size:30pt!important}
h2{font-size:17pt}
h1,h2,h3,.tear,.events>li,figure,.box,.facts{break-inside:avoid}
h1,h2,h3{break-after:avoid}
.site-footer{background:none;margin-top:1cm}
.site-footer .wrap{padding:0}
.panel,.panel.deep,.facts,.events>li,.prose .box,.prose .box-merci{background:none;color:#000;border:1px solid #999}
.tear-month{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.prose a[href^="http"]::after{content:" (" attr(href) ")";font-size:9pt;overflow-wrap:anywhere}
}
`
