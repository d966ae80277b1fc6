import { spanOfCampaign } from '../calendar/campaign-day.ts'
import type { Span } from '../calendar/span.ts'
import type { DayFigures } from '../history/series.ts'
import { sinceLast } from '../meeting/since-last.ts'
import { addressees } from './addressees.ts'
import { areaChart, areaTable } from './area-table.ts'
import type { BulletinBlock, BulletinBody, BulletinChart, BulletinKind } from './bulletin.ts'
import { flagOf, periodTitle } from './bulletin-names.ts'
import { nextPeriod } from './bulletin-period.ts'
import { exemplarBlocks } from './exemplars.ts'
import type { FrozenDay } from './frozen-day.ts'
import { laggingBlocks } from './lagging-blocks.ts'
import { nextBlocks } from './next-blocks.ts'
import { changeWords, overallWords } from './overall.ts'
import { problemBlocks } from './problem-blocks.ts'
import { progressLine } from './progress-line.ts'
import { targetBlocks } from './target-table.ts'

export interface PeriodicalSources {
  readonly kind: Exclude<BulletinKind, 'brief'>
  /** The days looked back on. */
  readonly period: Span
  /** The end of the day before the period, else the first day of it there is; null where there is neither. */
  readonly base: FrozenDay | null
  /** The end of the period's last day. */
  readonly end: FrozenDay
  /** Figures of every day there is a snapshot of, oldest first. */
  readonly series: readonly Pick<DayFigures, 'day' | 'metrics'>[]
}

/** HIST-3: a 周报, 旬报 or 月简报 from snapshots. Its figures are the snapshot's own; what a rule cannot know is left for people to write. */
export function draftPeriodical({ kind, period, base, end, series }: PeriodicalSources): BulletinBody {
  const { board, metrics } = end
  const { plan } = board
  const since = base && sinceLast(base.board, board)
  const line = progressLine(spanOfCampaign(plan.campaign), series, end.day)
  return {
    flag: flagOf(kind, plan.campaign),
    title: periodTitle(kind, period),
    ...addressees,
    blocks: [
      heading('总体情况'),
      paragraph(overallWords(end)),
      ...(base && since ? [paragraph(changeWords(base, end, since))] : []),
      ...(line ? [chart(line)] : []),
      heading('各战役推进情况'),
      areaTable(plan, metrics),
      chart(areaChart(plan, metrics)),
      ...under('主要目标完成情况', targetBlocks(end)),
      heading('推进较好的任务'),
      ...exemplarBlocks(board, since),
      heading('滞后任务'),
      ...laggingBlocks(board),
      heading('需协调解决的问题'),
      ...problemBlocks(board),
      heading('下步重点'),
      ...nextBlocks(board, nextPeriod(kind, end.day)),
    ],
  }
}

const under = (head: string, blocks: readonly BulletinBlock[]): BulletinBlock[] =>
  blocks.length === 0 ? [] : [heading(head), ...blocks]

const heading = (text: string): BulletinBlock => ({ kind: 'heading', text })
const paragraph = (text: string): BulletinBlock => ({ kind: 'paragraph', text })
const chart = (one: BulletinChart): BulletinBlock => ({ kind: 'chart', chart: one })
