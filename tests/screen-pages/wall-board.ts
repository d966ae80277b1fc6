import type * as Y from 'yjs'
import { createProjector } from '../../shared/board/project-board.ts'
import type { BoardView } from '../../shared/board/view.ts'
import { addCard, buildBoard, buildPlan, day, instant, today } from '../support/build-board.ts'

/** A card of the small workflow, 推进中 by `due`; done on `verified` when given. */
export interface Work {
  readonly due?: string
  readonly claimed?: string
  readonly verified?: string
  readonly area?: string
  readonly unit?: string
  readonly more?: Readonly<Record<string, unknown>>
}

const by = { userId: 'u1', name: '示例调度员' }
export const at = (text: string) => ({ by, at: instant(text) })

export function addWork(doc: Y.Doc, id: string, work: Work = {}): void {
  const claimed = work.claimed ?? work.verified
  addCard(doc, id, {
    title: id,
    workflowId: 'work',
    stage: 'todo',
    areaId: work.area ?? 'invest',
    leadUnitId: work.unit ?? 'zs',
    order: `a${id}`,
    startOn: null,
    due: null,
    baselineDue: null,
    progress: null,
    'plan:sign': undefined,
    'base:sign': undefined,
    'claim:sign': undefined,
    'plan:doing': work.due ? { date: day(work.due) } : undefined,
    'claim:doing': claimed,
    'check:doing': work.verified
      ? { date: work.verified, words: '已核', evidenceIds: [], ...at(`${work.verified}T15:00:00+08:00`) }
      : undefined,
    ...work.more,
  })
}

/** A problem as it stands on a card, raised so many days before 10月29日. */
export const problem = (askedUnitId: string | undefined, daysAgo: number, more: object = {}) => ({
  text: '示例难点',
  kind: 'other',
  ...(askedUnitId ? { askedUnitId } : {}),
  state: 'open',
  raised: { by, at: instant('2021-10-29T08:00:00+08:00') - daysAgo * 86_400_000 },
  answers: [],
  ...more,
})

/** The board of 10月29日, day 37, with what `fill` puts on it. */
export function viewOf(
  fill: (doc: Y.Doc) => void,
  planPatch: Readonly<Record<string, unknown>> = {},
): BoardView {
  const doc = buildBoard(buildPlan(planPatch))
  doc.transact(() => fill(doc))
  return createProjector(doc, today).view()
}
