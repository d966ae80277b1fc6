import type { Page } from 'playwright-core'

export type Contender = 'ours' | 'sortable' | 'bound'

/** Milliseconds, counts, and frames; null where a contender cannot do it (the bound cannot drag). */
export interface KanbanFigures {
  readonly mount: number
  readonly nodes: number
  readonly dragStart: number | null
  readonly moveP95: number | null
  readonly slotsPerMove: number | null
  readonly scrollP95: number
  readonly lateFrames: number
  readonly editScript: number
  readonly editPainted: number
  readonly facesPerEdit: number
  readonly slotsPerEdit: number
}

/** What the page puts on its window. */
interface Bench {
  mount(): Promise<number>
  remoteEdit(id: string, value: number): Promise<{ script: number; painted: number }>
  painted(): Promise<void>
  faceRenders?: number
  slotRenders?: number
}

export async function measureKanban(
  page: Page,
  url: string,
  contender: Contender,
  cards: number,
): Promise<KanbanFigures> {
  await page.goto(`${url}?peer=${contender}&cards=${cards}`)
  await page.waitForFunction(() => 'mount' in globalThis)
  const mount = await page.evaluate(() => (globalThis as unknown as Bench).mount())
  await page.evaluate(settle)
  const nodes = await page.evaluate(() => document.querySelectorAll('#root *').length)
  const remote = await page.evaluate(remoteEdits)
  const scroll = await page.evaluate(scrollFrames, contender === 'ours' ? '.kanban-scroll' : '.peer-scroll')
  const drag =
    contender === 'bound'
      ? { dragStart: null, moveP95: null, slotsPerMove: null }
      : await page.evaluate(dragAbout, contender === 'ours' ? '.kdrag-ghost:not([hidden])' : '[data-overlay]')
  return { mount, nodes, ...drag, ...scroll, ...remote }
}

/* Below here runs inside the page. */

function settle(): Promise<void> {
  return new Promise(done => setTimeout(done, 300))
}

/** Twenty strangers' edits of cards in sight: time until painted, and how many cards woke for each. */
async function remoteEdits() {
  const bench = globalThis as unknown as Bench
  const ids = [...document.querySelectorAll<HTMLElement>('[data-card]')]
    .slice(0, 20)
    .map(el => el.dataset.card ?? '')
  const script: number[] = []
  const painted: number[] = []
  const before = { faces: bench.faceRenders ?? 0, slots: bench.slotRenders ?? 0 }
  for (const id of ids) {
    const edit = await bench.remoteEdit(id, 33)
    script.push(edit.script)
    painted.push(edit.painted)
  }
  const middle = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? 0
  const woken = (now = 0, then = 0) => (now - then) / ids.length
  return {
    editScript: middle(script),
    editPainted: middle(painted),
    facesPerEdit: woken(bench.faceRenders, before.faces),
    slotsPerEdit: woken(bench.slotRenders, before.slots),
  }
}

/** Two seconds of steady scrolling, 40 px a frame. */
function scrollFrames(selector: string) {
  const box = document.querySelector<HTMLElement>(selector)
  return new Promise<{ scrollP95: number; lateFrames: number }>(done => {
    const times: number[] = []
    let last = 0
    const step = (now: number) => {
      if (last > 0) times.push(now - last)
      last = now
      if (box) box.scrollTop += 40
      if (times.length < 120) return requestAnimationFrame(step)
      if (box) box.scrollTop = 0
      const sorted = [...times].sort((a, b) => a - b)
      done({
        scrollP95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
        lateFrames: times.filter(t => t > 33).length,
      })
    }
    requestAnimationFrame(step)
  })
}

/** Lifts a card and carries it over the board for 90 frames, one pointer move a frame. */
async function dragAbout(overlay: string) {
  const bench = globalThis as unknown as Bench
  await new Promise(done => setTimeout(done, 300))
  const card = [...document.querySelectorAll<HTMLElement>('[data-card]')].find(el => {
    const box = el.getBoundingClientRect()
    return box.top > 120 && box.left > 200 && box.bottom < innerHeight
  })
  if (!card) throw new Error('no card in sight to drag')
  const box = card.getBoundingClientRect()
  const from = { x: box.left + 40, y: box.top + 30 }
  const fire = (type: string, x: number, y: number, target: EventTarget) =>
    target.dispatchEvent(
      new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, cancelable: true, button: 0 }),
    )
  fire('mousedown', from.x, from.y, card)
  const start = performance.now()
  fire('mousemove', from.x + 8, from.y, document)
  while (!document.querySelector(overlay)) await bench.painted()
  await bench.painted()
  const dragStart = performance.now() - start
  const slots = bench.slotRenders ?? 0
  const times: number[] = []
  await new Promise<void>(done => {
    let last = 0
    const step = (now: number) => {
      if (last > 0) times.push(now - last)
      last = now
      const at = times.length
      if (at >= 90) return done()
      fire('mousemove', from.x + 8 + ((at * 13) % 700), from.y + ((at * 7) % 420), document)
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
  const slotsPerMove = ((bench.slotRenders ?? 0) - slots) / times.length
  document.dispatchEvent(new KeyboardEvent('keydown', { code: 'Escape', key: 'Escape', bubbles: true }))
  const sorted = times.sort((a, b) => a - b)
  return { dragStart, moveP95: sorted[Math.floor(sorted.length * 0.95)] ?? 0, slotsPerMove }
}
