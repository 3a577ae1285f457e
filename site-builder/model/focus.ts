/** What must stay in view of a picture that is cut to a shape: a point, in percent from its left and its top. */
export interface Focus {
  x: number
  y: number
}

/** From `40 25`, as the reading of a sidecar leaves it; null where it says nothing. */
export function focusOf(point: string): Focus | null {
  const [x, y] = point.split(' ')
  return x === undefined || y === undefined || x === '' ? null : { x: Number(x), y: Number(y) }
}

/** A quarter of the way: a site's content policy allows no style of a picture's own, so that there is a class for each. */
export const focusStep = (percent: number): number => Math.min(4, Math.max(0, Math.round(percent / 25)))

/** Where sites put it. Percent. */
export const shownFocus = ({ x, y }: Focus): Focus => ({ x: focusStep(x) * 25, y: focusStep(y) * 25 })
