import { timeAxis } from '../../../../client/map/geometry/axis.ts'
import { barsOf } from '../../../../client/map/geometry/bars.ts'
import { spanX } from '../../../../client/map/geometry/span-x.ts'
import type { BoardView, CardView } from '../../../../shared/board/view.ts'
import type { Contender } from './contender.ts'

const rowHeight = 34
const headHeight = 56
const weekWidth = 63
const namesWidth = 320

/**
 * As little as can be called a Gantt chart: one canvas, the cards in rows under their areas, the visible bars with their titles and a
 * scale above them; nothing to click, focus or read aloud.
 */
export const bound: Contender = {
  mount(root, session) {
    const scroller = document.createElement('div')
    scroller.className = 'peer-scroll'
    const canvas = document.createElement('canvas')
    const content = document.createElement('div')
    content.append(canvas)
    scroller.append(content)
    root.append(scroller)
    let view = session.view()
    let rows = rowsOf(view)
    const axis = timeAxis({
      plan: view.plan,
      dated: null,
      scale: 'xun',
      viewportWidth: scroller.clientWidth,
    })
    content.style.width = `${axis.width + namesWidth}px`
    content.style.height = `${rows.length * rowHeight + headHeight}px`
    canvas.width = scroller.clientWidth
    canvas.height = scroller.clientHeight
    let frame = 0
    const paint = () => {
      frame = 0
      paintBars(canvas, rows, view.today, axis, scroller.scrollLeft, scroller.scrollTop)
    }
    const ask = () => {
      if (frame === 0) frame = requestAnimationFrame(paint)
    }
    scroller.addEventListener('scroll', ask, { passive: true })
    session.subscribe(() => {
      view = session.view()
      rows = rowsOf(view)
      ask()
    }, 'board')
    paint()
  },
  isPainted: root => (root.querySelector('canvas')?.width ?? 0) > 300,
  scrollers: { down: '.peer-scroll', sideways: '.peer-scroll' },
}

/** An area's name, or a card. */
type Row = string | CardView

function rowsOf({ plan, cards }: BoardView): readonly Row[] {
  const lanes = new Map<string, Row[]>(plan.areas.map(area => [area.id, [area.name]]))
  for (const card of cards) lanes.get(card.areaId ?? '')?.push(card)
  return [...lanes.values()].flat()
}

function paintBars(
  canvas: HTMLCanvasElement,
  rows: readonly Row[],
  today: BoardView['today'],
  axis: ReturnType<typeof timeAxis>,
  left: number,
  top: number,
): void {
  const ctx = canvas.getContext('2d', { alpha: false })
  if (!ctx) return
  ctx.fillStyle = '#fff'
  ctx.fillRect(0, 0, canvas.width, canvas.height)
  ctx.font = '13px sans-serif'
  ctx.textBaseline = 'middle'
  ctx.fillStyle = '#d8dfe9'
  for (let x = -(left % 90); x < canvas.width; x += 90) ctx.fillRect(x, 0, 1, canvas.height)
  for (let at = Math.floor(top / rowHeight); at < rows.length; at++) {
    const y = at * rowHeight - top + headHeight
    if (y > canvas.height) break
    const row = rows[at]
    if (row === undefined) continue
    if (typeof row === 'string') {
      paintName(ctx, row, y, '#eef2f8', canvas.width)
      continue
    }
    const { actual, forecast } = barsOf(row, today)
    for (const span of [actual, forecast]) {
      if (!span) continue
      const { x, width } = spanX(axis, span)
      ctx.fillStyle = span === actual ? '#8aa4c8' : '#dfe6f0'
      ctx.fillRect(x - left + namesWidth, y + 7, width, 14)
    }
    paintName(ctx, row.title, y, '#fff', namesWidth)
  }
  paintHead(ctx, canvas.width, axis, left)
}

function paintName(
  ctx: CanvasRenderingContext2D,
  name: string,
  y: number,
  ground: string,
  width: number,
): void {
  ctx.fillStyle = ground
  ctx.fillRect(0, y, width, rowHeight)
  ctx.fillStyle = '#162033'
  ctx.fillText(name, 12, y + rowHeight / 2, namesWidth - 24)
}

function paintHead(
  ctx: CanvasRenderingContext2D,
  width: number,
  axis: ReturnType<typeof timeAxis>,
  left: number,
): void {
  ctx.fillStyle = '#eef2f8'
  ctx.fillRect(0, 0, width, headHeight)
  ctx.fillStyle = '#162033'
  for (let x = namesWidth - (left % weekWidth); x < width; x += weekWidth) {
    if (x < namesWidth) continue
    const day = axis.dayAt(left + x - namesWidth)
    ctx.fillText(day.slice(5), x + 4, headHeight * 0.75)
  }
}
