import type { TargetView } from '../board/view.ts'
import { tenth } from '../lamp/reason.ts'
import type { SnapshotMetrics } from '../snapshot/metrics.ts'
import { aimWords } from './aim-words.ts'
import type { BulletinBlock } from './bulletin.ts'
import { cutTo, figure, percent } from './figures.ts'
import type { FrozenDay } from './frozen-day.ts'

type Figures = SnapshotMetrics['targets'][number]

/** Targets somebody has figures for, in document order, against the time line of their own period; how many there are no figures for. */
export function targetBlocks({ board, metrics }: FrozenDay): BulletinBlock[] {
  const byId = new Map(metrics.targets.map(one => [one.id, one]))
  const known = board.targets.flatMap(view => {
    const figures = byId.get(view.target.id)
    return figures && figures.current !== null ? [{ view, figures }] : []
  })
  const unknown = board.targets.length - known.length
  if (board.targets.length === 0) return []
  return [
    { kind: 'paragraph', text: sumWords(known, unknown) },
    ...(known.length === 0 ? [] : [table(known)]),
  ]
}

interface Known {
  readonly view: TargetView
  readonly figures: Figures
}

function sumWords(known: readonly Known[], unknown: number): string {
  const count = (...keys: Figures['verdict'][]) =>
    known.filter(({ figures }) => keys.includes(figures.verdict)).length
  const parts = [
    `达到或超过序时${count('ahead', 'level', 'met')}项`,
    `落后序时或未达目标${count('behind', 'missed')}项`,
  ]
  const rest = unknown > 0 ? `；另有${unknown}项尚无数据，未列入` : ''
  return `已有数据的目标${known.length}项，其中${parts.join('，')}${rest}。会战目标按天计算序时进度，年度目标按月计算。`
}

function table(known: readonly Known[]): BulletinBlock {
  return {
    kind: 'table',
    caption: '主要目标完成情况',
    head: ['目标', '目标值', '已完成', '完成率', '序时进度', '与序时比较（百分点）'],
    rows: known.slice(0, 300).map(rowOf),
  }
}

function rowOf({ view, figures }: Known): string[] {
  const { target, time, depth } = view
  const { percent: gone, basis } = time
  return [
    cutTo(`${depth > 0 ? '其中：' : ''}${target.indicator}`, 120),
    aimWords(target),
    figures.current === null ? '—' : `${figure(figures.current)}${target.unit ?? ''}`,
    figures.completion === null ? '—' : percent(figures.completion),
    `${percent(gone)}（${{ days: '按天', months: '按月', years: '按年' }[basis]}）`,
    verdictWords(figures.verdict, view.verdict.points),
  ]
}

/** In the points the head names; what shares cannot say is said in words. */
export function verdictWords(verdict: Figures['verdict'], by: number | null): string {
  switch (verdict) {
    case 'ahead':
      return by === null ? '超序时' : `超${figure(Math.abs(tenth(by)))}`
    case 'behind':
      return by === null ? '欠序时' : `欠${figure(Math.abs(tenth(by)))}`
    case 'level':
      return '持平'
    case 'met':
      return '已达到'
    case 'missed':
      return '未达到'
    case 'unknown':
      return '—'
  }
}
