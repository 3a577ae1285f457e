/** A text that an association wrote: shared with the editor's writing area. */
export const prose = /* css */ `
.prose{max-width:42rem}
.prose>*+*{margin-top:1.15rem}
.prose>h2{margin-top:2.6rem}
.prose>h3{margin-top:2rem}
.prose>h4,.prose>h5,.prose>h6{margin-top:1.6rem}
.prose>:is(h2,h3,h4,h5,h6)+*{margin-top:.65rem}
.prose>:first-child{margin-top:0}
.prose :is(ul,ol):not([class])>li+li{margin-top:.35rem}
.prose :is(ul,ol):not([class])>li>*+*{margin-top:.6rem}
.prose li>:is(ul,ol){margin-top:.35rem}
.prose ul>li::marker{color:var(--accent)}
.prose ol>li::marker{color:var(--accent);font-weight:700}
.prose strong{font-weight:700}
.prose blockquote{padding:.2rem 0 .2rem 1.4rem;border-left:4px solid var(--spark);font-size:1.2rem;line-height:1.5}
.prose blockquote>*+*{margin-top:.8rem}
.prose hr{margin-block:2.5rem;border:0;height:.5rem;background:radial-gradient(circle,var(--accent) .16rem,transparent .18rem) center/1.6rem .5rem repeat-x;max-width:4.8rem;margin-inline:auto}
.prose code{font-family:ui-monospace,Consolas,monospace;font-size:.92em;background:var(--soft);padding:.1em .3em;border-radius:.25em}
.prose pre{padding:1rem 1.2rem;background:var(--soft);border-radius:var(--radius);overflow-x:auto;white-space:pre-wrap}
.prose pre code{padding:0;background:none}
.prose img{border-radius:calc(var(--radius)*.6)}
.prose figure,.prose .picture,.prose>:is(.events,.facts,.photos){margin-block:1.9rem}
.prose figcaption{margin-top:.5rem;font-size:1rem;color:var(--muted)}
.prose .table{--ground:var(--paper);overflow-x:auto;margin-block:1.6rem;background:linear-gradient(90deg,var(--ground) 40%,transparent) 0/3rem 100% local,linear-gradient(-90deg,var(--ground) 40%,transparent) 100%/3rem 100% local,linear-gradient(90deg,var(--line),transparent) 0/1.1rem 100%,linear-gradient(-90deg,var(--line),transparent) 100%/1.1rem 100%;background-repeat:no-repeat}
.prose .box .table{--ground:var(--soft)}
.prose table{border-collapse:collapse;min-width:100%}
.prose th,.prose td{padding:.65rem .9rem .65rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
.prose th,.prose td{overflow-wrap:break-word}
.prose thead th{border-bottom:2px solid var(--ink);line-height:1.3}
.prose .align-right{text-align:right;font-variant-numeric:tabular-nums;padding:.65rem 0 .65rem .9rem}
.prose .align-center{text-align:center}
.prose .contains-task-list{padding-left:1.6em}
.prose .task-list-item{list-style:none;position:relative}
.prose .task{position:absolute;left:-1.45em;top:.3em;width:1em;height:1em;border:2px solid var(--muted);border-radius:.2em}
.prose .task-done{background:var(--accent);border-color:var(--accent)}
.prose .task-done::after{content:"";position:absolute;left:.24em;top:.02em;width:.3em;height:.58em;border:solid var(--on);border-width:0 .14em .14em 0;transform:rotate(45deg)}
.prose .box{position:relative;margin-block:1.8rem;padding:1.2rem 1.4rem 1.2rem 4rem;background:var(--soft);border-left:5px solid var(--accent);border-radius:0 var(--radius) var(--radius) 0}
.prose .box>*+*{margin-top:.7rem}
.prose .box-title{font:var(--subtitle-weight) 1.25rem/1.25 var(--display)}
.prose .box::before{content:"i";content:"i"/"";position:absolute;top:1.05rem;left:1.2rem;display:grid;place-items:center;width:1.75rem;height:1.75rem;border-radius:50%;background:var(--accent);color:var(--on);font:700 1.15rem/1 var(--text)}
.prose .box-important::before{content:"!";content:"!"/""}
.prose .box-merci::before{content:"♥︎";content:"♥︎"/"";background:var(--on-deep);color:var(--deep)}
.prose .box-important{background:none;border:3px solid var(--accent);border-radius:var(--radius)}
.prose .box-merci{background:var(--deep);color:var(--on-deep);border:0;border-radius:var(--radius)}
.prose .box-merci a{color:inherit}
.prose .button-row{margin-block:1.7rem}
.prose .button-row+.button-row{margin-top:-.8rem}
.prose .embed-link{position:relative;display:flex;align-items:center;gap:1rem;padding:1.1rem 1.3rem;background:var(--soft);border-radius:var(--radius);font-weight:700}
.prose .embed-link::before{content:"";flex:none;width:2.6rem;height:2.6rem;border-radius:50%;background:var(--accent)}
.prose .embed-video .embed-link::after{content:"";position:absolute;left:2.25rem;width:.85rem;height:1.05rem;background:var(--on);clip-path:polygon(0 0,100% 50%,0 100%)}
.prose .embed-map .embed-link::before{background:radial-gradient(circle,var(--on) 28%,var(--accent) 31%);border-radius:50% 50% 50% 0;width:1.9rem;height:1.9rem;margin:.1rem .35rem .6rem;transform:rotate(-45deg)}
.prose .embed-where{display:block;font-weight:400;font-size:1rem}
.prose .footnotes{margin-top:3rem;padding-top:1.2rem;border-top:1px solid var(--line);font-size:1rem}
.prose .notes-title{font-size:1.25rem}
.prose sup a{padding:.3em .15em;margin-left:.1em;text-decoration:none;font-weight:700}
.prose sup{line-height:0}
.doc-size{color:var(--muted);font-size:.9em}
.document-card{display:flex;align-items:center;gap:1rem;padding:1rem 1.2rem;border:1px solid var(--line);border-radius:var(--radius);text-decoration:none;color:var(--ink)}
.document-card:hover strong{text-decoration-thickness:.14em}
.document-card>:last-child{min-width:0}
.document-card strong{text-decoration:underline;text-underline-offset:.2em;text-decoration-thickness:.07em;color:var(--accent)}
.document-kind{flex:none;display:grid;place-items:center;width:3rem;height:3.6rem;border-radius:.25rem .9rem .25rem .25rem;background:var(--accent);color:var(--on);font-size:.85rem;font-weight:700;letter-spacing:.03em}
`
