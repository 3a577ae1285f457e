import { describe, expect, it } from 'vitest'
import { keptRectangle, pointAfter, turned, turnedPoint, UNCUT } from '#src/domain/media/cut.ts'
import { CORNERS, drawnBy, movedBy, shaped, WHOLE, type Frame } from '#src/domain/media/frame.ts'

const picture = { width: 400, height: 200 }
const frame: Frame = { x: 0.1, y: 0.2, width: 0.5, height: 0.4 }
const rounded = (one: Frame): Frame =>
  Object.fromEntries(
    Object.entries(one).map(([key, value]) => [key, Math.round(value * 1000) / 1000]),
  ) as unknown as Frame

describe('a photo that is turned', () => {
  it('keeps what was inside of its rectangle, and its point on the same spot', () => {
    expect(rounded(turned({ turn: 0, frame }).frame ?? WHOLE)).toEqual({ x: 0.4, y: 0.1, width: 0.4, height: 0.5 })
    expect(turnedPoint({ x: 10, y: 20 })).toEqual({ x: 80, y: 10 })
  })
  it('four times is as it was', () => {
    const four = turned(turned(turned(turned({ turn: 0, frame }))))
    expect({ turn: four.turn, frame: rounded(four.frame ?? WHOLE) }).toEqual({ turn: 0, frame })
  })
  it('is as wide as it was high', () => {
    expect(keptRectangle(picture, { turn: 1, frame: null })).toMatchObject({ x: 0, y: 0, width: 200, height: 400 })
  })
})

describe('a photo that is cut', () => {
  it('has whole pixels, inside of the picture', () => {
    expect(keptRectangle(picture, { turn: 0, frame })).toMatchObject({ x: 40, y: 40, width: 200, height: 80 })
    expect(
      keptRectangle({ width: 3, height: 3 }, { turn: 0, frame: { x: 0.9, y: 0.9, width: 0.1, height: 0.1 } }),
    ).toEqual(expect.objectContaining({ width: 1, height: 1 }))
    expect(keptRectangle(picture, UNCUT)).toMatchObject({ width: 400, height: 200 })
  })
  it('keeps the point on its spot, or forgets one that was cut off', () => {
    expect(pointAfter({ x: 35, y: 40 }, null, frame)).toEqual({ x: 50, y: 50 })
    expect(pointAfter({ x: 50, y: 50 }, frame, null)).toEqual({ x: 35, y: 40 })
    expect(pointAfter({ x: 90, y: 40 }, null, frame)).toBeNull()
  })
})

describe('the rectangle under a hand', () => {
  it('is moved within the picture', () => {
    expect(movedBy(frame, { x: -1, y: 1 })).toEqual({ ...frame, x: 0, y: 0.6 })
  })
  it.each(CORNERS)('drawn by its %s corner stays in the picture, and no smaller than a tenth', (corner) => {
    for (const by of [
      { x: 2, y: 2 },
      { x: -2, y: -2 },
      { x: 0.3, y: -0.1 },
    ])
      for (const shape of ['free', 'square', 'wide'] as const) {
        const drawn = rounded(drawnBy(frame, corner, by, shape, picture))
        expect(Math.min(drawn.x, drawn.y)).toBeGreaterThanOrEqual(0)
        expect(Math.max(drawn.x + drawn.width, drawn.y + drawn.height)).toBeLessThanOrEqual(1.001)
        expect(Math.min(drawn.width, drawn.height)).toBeGreaterThanOrEqual(0.099)
      }
  })
  it('has the shape that is wanted, in pixels', () => {
    const square = shaped(WHOLE, 'square', picture)
    expect(rounded(square)).toEqual({ x: 0.25, y: 0, width: 0.5, height: 1 })
    const smaller = drawnBy(square, 'south-east', { x: -0.1, y: 0 }, 'square', picture)
    expect((smaller.width * picture.width) / (smaller.height * picture.height)).toBeCloseTo(1)
    expect(rounded(smaller)).toEqual({ x: 0.25, y: 0, width: 0.4, height: 0.8 })
  })
})
