/**
 * Ground of every page: measures, type, links, buttons, focus. Lists without bullets have an empty marker, not none: with
 * none, one browser takes the list from screen readers.
 */
export const base = /* css */ `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;color-scheme:light dark;scroll-padding-top:1.5rem}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font:400 1.125rem/1.6 var(--text);overflow-wrap:anywhere;font-synthesis:none}
main{flex:1;display:block}
main:focus{outline:0}
img,svg{display:block;max-width:100%;height:auto}
h1,h2,h3,h4,h5,h6,p,ul,ol,dl,dd,figure,blockquote,pre{margin:0}
h1,h2,h3,h4,h5,h6{font-family:var(--display);text-wrap:balance;font-weight:var(--subtitle-weight);line-height:1.2;letter-spacing:var(--subtitle-space);hyphens:auto;hyphenate-limit-chars:14 6 5}
h1{font-weight:var(--title-weight);font-size:var(--title-size);line-height:var(--title-line);letter-spacing:var(--title-space);color:var(--title)}
h2{font-size:var(--h2-size);line-height:1.14}
h3{font-size:var(--h3-size)}
h4,h5,h6{font-size:1.125rem}
p,li,dd{text-wrap:pretty}
ul,ol{padding-left:1.35em}
ul[class]{list-style-type:"";padding:0}
a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:.07em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:.15rem}
em strong,strong em{font-synthesis:weight}
.wrap{width:100%;max-width:70rem;margin-inline:auto;padding-inline:clamp(1.1rem,4vw,2.5rem)}
.visually-hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.on-paper{display:none}
.skip{position:absolute;left:.75rem;top:-6rem;z-index:2;padding:.75rem 1.25rem;background:var(--ink);color:var(--paper);border-radius:0 0 .5rem .5rem}
.skip:focus{top:0}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:3rem;padding:.5rem 1.45rem;border:2px solid var(--accent);border-radius:var(--button-radius);background:var(--accent);color:var(--on);font-weight:700;line-height:1.25;text-align:center;text-decoration:none}
.button:hover{text-decoration:underline;text-decoration-thickness:.1em}
.button.quiet{background:none;color:var(--accent)}
s{text-decoration-thickness:.08em}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem}
.muted{color:var(--muted)}
.lead{font-size:clamp(1.2rem,1.1rem + .5vw,1.4rem);line-height:1.5;color:var(--muted);max-width:40ch}
.section-head{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.1rem 1.5rem;margin-bottom:1.5rem}
.section-head a,.tail a:not(.button),.more a{display:inline-block;padding-block:.55rem}
.fx0{--fx:0%}.fx1{--fx:25%}.fx3{--fx:75%}.fx4{--fx:100%}
.fy0{--fy:0%}.fy1{--fy:25%}.fy3{--fy:75%}.fy4{--fy:100%}
@media (forced-colors:active){
.button,.panel,.facts,.events>li,.tear,.prose .box{border:2px solid}
.menu>summary::before{background:CanvasText}
.prose .task-done{forced-color-adjust:none}
}
`
