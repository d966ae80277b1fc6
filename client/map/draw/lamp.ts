import type { CardView } from '../../../shared/board/view.ts'
import type { MapLook } from '../contract.ts'
import { diamond, tick, triangle } from './outlines.ts'
import type { Pen } from './pen.ts'

export type LampMark = 'red' | 'yellow' | 'green' | 'done' | 'unreported'

/** The lamp a row begins with; 未报 only where no lamp says more. */
export function lampOf(card: CardView): LampMark {
  return card.unreported && card.lamp === 'green' ? 'unreported' : card.lamp
}

export function drawLamp(
  pen: Pen,
  lamp: LampMark,
  x: number,
  y: number,
  radius: number,
  look: MapLook,
): void {
  const colour = look.colour[lamp] ?? ''
  switch (lamp) {
    case 'red':
      pen.shape(triangle, x, y, radius, colour, null, 0)
      break
    case 'yellow':
      pen.shape(diamond, x, y, radius, colour, null, 0)
      break
    case 'green':
      pen.disc(x, y, radius * 0.8, colour, null, 0)
      break
    case 'done':
      pen.shape(tick, x, y, radius, null, colour, radius * 0.32)
      break
    case 'unreported':
      pen.disc(x, y, radius * 0.7, null, colour, radius * 0.25)
      break
  }
}
