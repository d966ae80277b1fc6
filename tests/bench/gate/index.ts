import * as Y from 'yjs'
import { admit } from '../../../server/room/gate/gate.ts'
import type { Member } from '../../../shared/access/member.ts'
import { createProjector } from '../../../shared/board/project-board.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { benchState, cardName } from '../sync/document.ts'

export interface GateFigures {
  readonly cards: number
  /** Microseconds an accepted update: the gate alone, and Yjs applying the same update, in one run. */
  readonly gateMedian: number
  readonly gateMean: number
  readonly applyMean: number
  /** Milliseconds for one first sync of 1,000 edits. */
  readonly firstSync: number
  /** Milliseconds from a changed card to the new view, and for a view from nothing. */
  readonly projectOne: number
  readonly projectAll: number
}

const member = { userId: 'bench', name: '示例', roles: ['dispatch'], unitIds: [] } as unknown as Member
const today = '2021-10-29' as CalendarDate
const rounds = 4000

/** What an accepted update costs before it is applied, beside what applying it costs anyway. */
export function benchGate(): GateFigures[] {
  const figures = [200, 5000].map(measure)
  console.table(
    figures.map(row =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value.toPrecision(3))])),
    ),
  )
  return figures
}

function measure(cards: number): GateFigures {
  const state = benchState(cards, cards * 4)
  const server = new Y.Doc()
  Y.applyUpdate(server, state)
  const times: number[] = []
  let applying = 0
  for (const update of edits(state, cards, rounds, 1_000_001)) {
    const begun = performance.now()
    const verdict = admit(update, context(server))
    const judged = performance.now()
    if (isRefusal(verdict)) throw new Error(`refused: ${verdict.refused}`)
    Y.applyUpdate(server, update)
    times.push((judged - begun) * 1000)
    applying += performance.now() - judged
  }
  const warm = times.slice(rounds / 4).toSorted((a, b) => a - b)
  return {
    cards,
    gateMedian: warm[warm.length >> 1] ?? 0,
    gateMean: warm.reduce((sum, time) => sum + time, 0) / warm.length,
    applyMean: (applying * 1000) / rounds,
    firstSync: firstSync(server, state, cards),
    ...projection(server, cards),
  }
}

const context = (doc: Y.Doc) => ({
  doc,
  member,
  ownedClientIds: new Set([1_000_001, 1_000_002]),
  limitBytes: 256 * 1024,
})

/** Updates as a client sends them, one an edit. */
function edits(state: Uint8Array, cards: number, count: number, clientId: number): Uint8Array[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  doc.clientID = clientId
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < count; i++) {
    const card = doc.getMap<Y.Map<unknown>>('cards').get(cardName((i * 7919) % cards))
    card?.set(i % 2 ? 'progress' : 'owner', i % 2 ? (i * 3) % 100 : `责任人${i}`)
  }
  return updates
}

function firstSync(server: Y.Doc, state: Uint8Array, cards: number): number {
  const bundle = Y.mergeUpdates(edits(state, cards, 1000, 1_000_002))
  admit(bundle, context(server))
  const begun = performance.now()
  const verdict = admit(bundle, context(server))
  if (isRefusal(verdict)) throw new Error(`refused: ${verdict.refused}`)
  return performance.now() - begun
}

function projection(doc: Y.Doc, cards: number): Pick<GateFigures, 'projectOne' | 'projectAll'> {
  const fresh = median(
    7,
    () => createProjector(doc, today).dispose(),
    () => createProjector(doc, today).view(),
  )
  const projector = createProjector(doc, today)
  projector.view()
  let n = 0
  const one = median(
    400,
    () =>
      doc
        .getMap<Y.Map<unknown>>('cards')
        .get(cardName(n++ % cards))
        ?.set('progress', n % 100),
    () => projector.view(),
  )
  projector.dispose()
  return { projectOne: one, projectAll: fresh }
}

/** The median time of `act`, each after an untimed `prepare`. */
function median(times: number, prepare: () => void, act: () => void): number {
  const taken = Array.from({ length: times }, () => {
    prepare()
    const begun = performance.now()
    act()
    return performance.now() - begun
  })
  return taken.toSorted((a, b) => a - b)[times >> 1] ?? 0
}
