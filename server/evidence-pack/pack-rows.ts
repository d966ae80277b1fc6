import type { BoardView } from '../../shared/board/view.ts'
import { reasonWords } from '../../shared/bulletin/why.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { chineseDate } from '../../shared/calendar/read-date.ts'
import type { LagRow, Promised, PromiseOutcome } from '../../shared/inspection/lag.ts'
import type { InspectionRules } from '../../shared/inspection/rules.ts'
import type { Slip } from '../../shared/slip/slip.ts'
import type { CardChanges } from './card-changes.ts'
import type { PackRow } from './pack-format.ts'
import { actWords } from './trail-words.ts'

export interface RowWords {
  readonly board: BoardView
  readonly looks: InspectionRules['slips']['looks']
  readonly changes: Pick<CardChanges, 'of'>
  /** A moment on the campaign's clock: 2021-10-28 16:05. */
  readonly moment: (at: Instant) => string
}

/** Acts of a card's trail that are printed, the newest. */
const printedActs = 12

export const packRows = (rows: readonly LagRow[], words: RowWords): PackRow[] =>
  rows.map((row, at) => packRow(row, at + 1, words))

function packRow(row: LagRow, n: number, words: RowWords): PackRow {
  const { card } = row
  const { plan } = words.board
  return {
    n,
    card: card.id,
    code: card.code,
    title: card.title,
    area: (card.areaId && plan.areaById.get(card.areaId)?.shortName) || '',
    unit: (card.leadUnitId && plan.unitById.get(card.leadUnitId)?.shortName) || '待明确',
    owner: card.owner,
    leader: (card.leaderId && plan.personById.get(card.leaderId)?.name) || '',
    lamp: row.lamp,
    lampWord: row.lamp === 'red' ? '滞后' : '预警',
    why: whyWords(row),
    since: row.since,
    days: row.days,
    daysLate: row.daysLate,
    progress: card.progress,
    expected: card.expected,
    pointsBehind: row.pointsBehind,
    changed: row.changed && { at: words.moment(row.changed.at), name: row.changed.name },
    staleDays: row.staleDays,
    lagged: card.lagged && card.lagged.days > 0 ? `曾滞后${card.lagged.days}天` : '',
    promises: row.promises.map(one => promiseWords(one, words)),
    slips: row.slips.map(slip => slipWords(slip, words)),
    trail: trailOf(row, words),
  }
}

function whyWords({ card, why }: LagRow): string {
  if (card.overridden) return `人工调整：${card.overridden.reason}`
  return why.map(reasonWords).join('；')
}

const outcomes: Readonly<Record<PromiseOutcome, string>> = {
  kept: '已兑现',
  open: '未到期',
  broken: '未兑现',
  moved: '另定日期',
  undated: '未定日期',
}

function promiseWords(one: Promised, { moment }: RowWords): PackRow['promises'][number] {
  const outcome = outcomes[one.outcome]
  if (one.kind === 'answer') {
    const until = one.until ? `，承诺${chineseDate(one.until)}前` : ''
    return { words: `${moment(one.at).slice(0, 10)}${one.name}答复：${one.text}${until}`, outcome }
  }
  const { what, due } = one.decision
  return { words: `会议议定：${what}${due ? `，时限${chineseDate(due)}` : ''}`, outcome }
}

const states: Readonly<Record<Slip['state'], string>> = {
  draft: '草稿',
  issued: '待签收',
  signed: '已签收',
  working: '办理中',
  reported: '已反馈',
  returned: '已退回',
  checking: '待核',
  cleared: '已销号',
  withdrawn: '已撤回',
}

const slipWords = (slip: Slip, { looks }: RowWords): PackRow['slips'][number] => ({
  number: slip.number ?? '',
  kind: looks[slip.kind].name,
  title: slip.title,
  state: slip.overdue ? `${states[slip.state]}（已逾期）` : states[slip.state],
  due: slip.due ? chineseDate(slip.due) : '',
})

const trailOf = ({ card }: LagRow, { board, changes, moment }: RowWords): PackRow['trail'] =>
  changes
    .of(card.id)
    .map(({ at, actor, changes: rows }) => ({ at: moment(at), who: actor.name, what: actWords(rows, board) }))
    .filter(act => act.what !== '')
    .slice(-printedActs)
    .reverse()
