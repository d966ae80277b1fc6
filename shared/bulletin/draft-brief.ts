import type { BoardView, CardView } from '../board/view.ts'
import { dayOfCampaign, spanOfCampaign } from '../calendar/campaign-day.ts'
import { yearOf } from '../calendar/day-number.ts'
import { planDateInWords } from '../calendar/plan-date.ts'
import { daysIn, spanOf } from '../calendar/span.ts'
import type { SnapshotId } from '../ids.ts'
import { sinceLast } from '../meeting/since-last.ts'
import type { BriefFacts, BriefLine, MorningBrief } from './brief.ts'
import { briefBody } from './brief-body.ts'
import { itemNumber, laggingOf, unitWords } from './card-words.ts'
import { advancedSince, checkedSince } from './day-steps.ts'
import { dueWithin } from './due-within.ts'
import { cutTo, percent } from './figures.ts'
import type { FrozenDay } from './frozen-day.ts'
import { whyOf } from './why.ts'

export interface BriefSources {
  /** The end of the day before yesterday; null on the campaign's second morning. */
  readonly before: FrozenDay | null
  readonly yesterday: FrozenDay & { readonly snapshot: { readonly id: SnapshotId; readonly sha256: string } }
  /** Yesterday's board as the new day found it (`morningAfter`), so that a brief is the same all day long. */
  readonly morning: BoardView
}

/** HIST-3: the brief of a morning, from two snapshots and nothing else. */
export function draftBrief(sources: BriefSources): MorningBrief {
  const facts = briefFacts(sources)
  return { facts, body: briefBody(sources.morning, facts) }
}

function briefFacts({ before, yesterday, morning }: BriefSources): BriefFacts {
  const { board, metrics, day, snapshot } = yesterday
  const campaign = spanOfCampaign(board.plan.campaign)
  const place = dayOfCampaign(campaign, morning.today)
  const was = before?.board ?? board
  const since = sinceLast(was, board)
  const wasRed = new Set(board.cards.filter(card => card.lamp === 'red').map(card => card.id))
  const ofDay = (card: CardView, note = '') => lineOf(board, card, note)
  return {
    today: morning.today,
    dayOfCampaign: place.phase === 'during' ? place.day : null,
    totalDays: daysIn(campaign),
    day,
    before: before?.day ?? null,
    snapshot,
    metrics,
    added: since.added.map(card => ofDay(card)),
    moved: since.moved.map(({ card, from, to }) =>
      ofDay(card, `${from?.name ?? '未定'}→${to?.name ?? '未定'}`),
    ),
    checked: checkedSince(was, board).map(({ card, node }) => ofDay(card, `“${node.stage.name}”节点已核`)),
    advanced: advancedSince(was, board).map(({ card, from, to }) =>
      ofDay(card, `进度由${percent(from)}到${percent(to)}`),
    ),
    problems: since.problems.raised.map(({ card, problem }) => ofDay(card, problem.text)),
    completed: since.completed.map(card => ofDay(card)),
    replanned: since.replanned.map(({ card }) => ofDay(card, newDue(card))),
    newlyRed: since.newlyRed.map(card => ofDay(card, whyOf(card))),
    overnight: laggingOf(morning)
      .filter(card => !wasRed.has(card.id))
      .map(card => lineOf(morning, card, whyOf(card))),
    recovered: since.recovered.map(card =>
      ofDay(card, card.lagged && card.lagged.days > 0 ? `曾滞后${card.lagged.days}天` : ''),
    ),
    dueThisWeek: dueThisWeek(morning),
    unreported: unreportedUnits(morning),
  }
}

function lineOf(board: BoardView, card: CardView, note: string): BriefLine {
  return {
    card: card.id,
    number: itemNumber(board, card),
    title: card.title,
    unit: unitWords(board, card.leadUnitId),
    note: cutTo(note, 600),
  }
}

const newDue = ({ due }: CardView): string => (due ? `完成时限调整为${planDateInWords(due)}` : '')

function dueThisWeek(morning: BoardView): BriefLine[] {
  const { today } = morning
  return dueWithin(morning, { from: today, to: spanOf('week', today).to }).map(({ card, node, due }) => {
    const when = due.date === today ? '今日' : planDateInWords(due, yearOf(today))
    return lineOf(morning, card, `“${node.stage.name}”节点${when}到期`)
  })
}

function unreportedUnits(board: BoardView): BriefFacts['unreported'] {
  const late = board.cards.filter(card => card.unreported)
  const byUnit = Map.groupBy(late, card => unitWords(board, card.leadUnitId))
  return [...byUnit]
    .map(([unit, cards]) => ({ unit, cards: cards.length }))
    .toSorted((a, b) => b.cards - a.cards)
}
