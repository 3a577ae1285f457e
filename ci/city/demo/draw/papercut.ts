/** Pictures as the children make them: papers painted with a broad brush, cut with scissors, laid one over the other. */

/** One paper, or several at the same height. `lift` above 1: its shadow falls farther. */
export function paper(inside: string, lift = 1): string {
  return `<g filter="url(#${lift > 1 ? 'lifted' : 'laid'})">${inside}</g>`
}

export function glued(papers: string, ground: string, width: number, height: number, seed: number): string {
  const sheet = `x="0" y="0" width="${width}" height="${height}"`
  return `<defs>${shadow('laid', 7, 7, 0.3)}${shadow('lifted', 16, 13, 0.36)}${brush(seed, sheet)}</defs><rect ${sheet} fill="${ground}"/>${papers}<rect ${sheet} fill="#fff" filter="url(#brush)"/>`
}

function shadow(name: string, down: number, soft: number, opacity: number): string {
  return `<filter id="${name}" x="-8%" y="-8%" width="116%" height="120%"><feDropShadow dx="3" dy="${down}" stdDeviation="${soft}" flood-color="#14201a" flood-opacity="${opacity}"/></filter>`
}

/** Light and dark marks of a broad brush over everything, as thin as a glaze. */
function brush(seed: number, sheet: string): string {
  return `<filter id="brush" filterUnits="userSpaceOnUse" ${sheet} color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency=".012 .07" numOctaves="2" seed="${seed}" result="marks"/><feColorMatrix in="marks" values="0 0 0 0 1 0 0 0 0 1 0 0 0 0 .94 .5 0 0 0 -.21" result="light"/><feColorMatrix in="marks" values="0 0 0 0 .08 0 0 0 0 .12 0 0 0 0 .2 0 .42 0 0 -.19" result="dark"/><feMerge><feMergeNode in="light"/><feMergeNode in="dark"/></feMerge></filter>`
}
