import { timeAxis } from '../../../../client/map/geometry/axis.ts'
import { barsOf } from '../../../../client/map/geometry/bars.ts'
import { spanX } from '../../../../client/map/geometry/span-x.ts'
import type { BoardView } from '../../../../shared/board/view.ts'
import type { Contender } from './contender.ts'

const rowHeight = 34
const headHeight = 56
const namesWidth = 320

/** As little as can be called a Gantt chart: one canvas, the visible bars with their titles, nothing to click, focus or read aloud. */
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
    const axis = timeAxis({
      plan: view.plan,
      dated: null,
      scale: 'xun',
      viewportWidth: scroller.clientWidth,
    })
    content.style.width = `${axis.width + namesWidth}px`
    content.style.height = `${view.cards.length * rowHeight + headHeight}px`
    canvas.width = scroller.clientWidth
    canvas.height = scroller.clientHeight
    let frame = 0
    const paint = () => {
      frame = 0
      paintBars(canvas, view, axis, scroller.scrollLeft, scroller.scrollTop)
    }
    const ask = () => {
      if (frame === 0) frame = requestAnimationFrame(paint)
    }
    scroller.addEventListener('scroll', ask, { passive: true })
    session.subscribe(() => {
      view = session.view()
      ask()
    }, 'board')
    paint()
  },
  isPainted: root => (root.querySelector('canvas')?.width ?? 0) > 300,
  scrollers: { down: '.peer-scroll', sideways: '.peer-scroll' },
}

function paintBars(
  canvas: HTMLCanvasElement,
  view: BoardView,
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
  for (let at = Math.floor(top / rowHeight); at < view.cards.length; at++) {
    const y = at * rowHeight - top + headHeight
    if (y > canvas.height) break
    const card = view.cards[at]
    if (!card) continue
    const { actual, forecast } = barsOf(card, view.today)
    for (const span of [actual, forecast]) {
      if (!span) continue
      const { x, width } = spanX(axis, span)
      ctx.fillStyle = span === actual ? '#8aa4c8' : '#dfe6f0'
      ctx.fillRect(x - left + namesWidth, y + 7, width, 14)
    }
    ctx.fillStyle = '#fff'
    ctx.fillRect(0, y, namesWidth, rowHeight)
    ctx.fillStyle = '#162033'
    ctx.fillText(card.title, 12, y + rowHeight / 2, namesWidth - 24)
  }
}
