import { describe, expect, it } from 'vitest'
import { ahead, boxAround, inSight, seenIn } from '../../client/map/canvas/seen-box.ts'

const picture = { width: 5000, height: 90_000 }
const scroller = { scrollLeft: 1000, scrollTop: 600, clientWidth: 1440, clientHeight: 900 }
const seen = seenIn(scroller, { left: 440, top: 100 })

describe('the box a canvas holds', () => {
  it('[GANTT-4] is at first what is seen, and no more', () => {
    expect(boxAround(seen, picture, null, inSight)).toEqual({ x: 1000, y: 600, width: 1000, height: 800 })
  })

  it('[GANTT-4] has room on every side from the second painting on', () => {
    const first = boxAround(seen, picture, null, inSight)
    expect(boxAround(seen, picture, first, ahead)).toEqual({
      x: 1000 - ahead.x,
      y: 600 - ahead.y,
      width: 1000 + 2 * ahead.x,
      height: 800 + 2 * ahead.y,
    })
  })

  it('[GANTT-4] stays while scrolling keeps inside it', () => {
    const box = boxAround(seen, picture, null)
    expect(boxAround({ ...seen, y: seen.y + ahead.y }, picture, box)).toBe(box)
    expect(boxAround({ ...seen, y: seen.y + ahead.y + 1 }, picture, box)).not.toBe(box)
  })
})
