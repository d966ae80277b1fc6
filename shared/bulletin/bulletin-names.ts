import { monthOf, yearOf } from '../calendar/day-number.ts'
import { chineseDate } from '../calendar/read-date.ts'
import { type Span, spanOf, xunOf } from '../calendar/span.ts'
import type { CampaignHead } from '../plan/plan.ts'
import type { BulletinKind } from './bulletin.ts'
import { monthDay } from './figures.ts'

/** 刊名: what stands red over it, after the campaign's name. */
export const bulletinNames: Readonly<Record<BulletinKind, string>> = {
  brief: '每日晨报',
  week: '周报',
  xun: '旬报',
  month: '简报',
}

/** What a bulletin of days looks back on, as its title says it. A period that is not whole names its days. */
export function periodTitle(kind: BulletinKind, span: Span): string {
  const { from, to } = span
  if (kind === 'brief') return `${chineseDate(to)}工作推进情况`
  const days = from === to ? monthDay(from) : `${monthDay(from)}至${monthDay(to)}`
  if (kind === 'week') return `${yearOf(from)}年${days}工作推进情况`
  const whole = spanOf(kind, to)
  const remark = whole.from === from && whole.to === to ? '' : `（${days}）`
  const part = kind === 'xun' ? `${['上', '中', '下'][xunOf(to) - 1]}旬` : ''
  return `${yearOf(to)}年${monthOf(to)}月${part}工作推进情况${remark}`
}

/** 刊头. */
export const flagOf = (kind: BulletinKind, { name }: Pick<CampaignHead, 'name'>): string =>
  `${name}${bulletinNames[kind]}`
