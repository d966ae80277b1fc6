import type { PlanView } from '../board/view.ts'
import { dayOfCampaign, spanOfCampaign } from '../calendar/campaign-day.ts'
import type { CalendarDate } from '../calendar/date.ts'
import { yearOf } from '../calendar/day-number.ts'
import { chineseDate } from '../calendar/read-date.ts'
import { spanOf } from '../calendar/span.ts'
import { timeProgress } from '../calendar/time-progress.ts'
import type { SinceLast } from '../meeting/since-last.ts'
import type { SnapshotMetrics } from '../snapshot/metrics.ts'
import { percent, share } from './figures.ts'
import type { FrozenDay } from './frozen-day.ts'

/** 「正常N项、预警N项、滞后N项，未按时填报N项」. */
export const lampsInWords = ({ green, yellow, red, unreported }: SnapshotMetrics['lamps']): string =>
  `正常${green}项，预警${yellow}项，滞后${red}项；未按时填报${unreported}项`

/** The first paragraph: where things stand, and how much time has gone, by days of the campaign and by months of the year, each labelled (CAL-5). */
export function overallWords({ day, board, metrics }: FrozenDay): string {
  const { cards, lamps } = metrics
  return `截至${chineseDate(day)}24时，${timeWords(board.plan, day)}共有任务${cards}项，已完成${lamps.done}项，完成率${share(lamps.done, cards)}；${lampsInWords(lamps)}。`
}

/** The second: what is different from the board it is compared with. */
export function changeWords(base: FrozenDay, end: FrozenDay, since: SinceLast): string {
  const { added, removed, completed, newlyRed, recovered, replanned } = since
  const parts = [
    `新增任务${added.length}项`,
    ...(removed.length > 0 ? [`移出${removed.length}项`] : []),
    `完成${completed.length}项`,
    `新增滞后${newlyRed.length}项`,
    `恢复${recovered.length}项`,
    `调整时限${replanned.length}项`,
  ]
  const lamps = `滞后任务由${base.metrics.lamps.red}项变为${end.metrics.lamps.red}项`
  return `与${chineseDate(base.day)}24时相比，${parts.join('，')}；${lamps}。`
}

function timeWords({ campaign }: PlanView, day: CalendarDate): string {
  const place = dayOfCampaign(spanOfCampaign(campaign), day)
  const year = timeProgress(spanOf('year', day), day)
  const months = `${yearOf(day)}年时间进度${percent(year.percent)}（按月计，${year.passed}/${year.total}）`
  if (place.phase !== 'during') return `${months}。`
  const days = `${campaign.name}进行到第${place.day}天（共${place.total}天），会战时间进度${percent((place.day / place.total) * 100)}（按天计）`
  return `${days}，${months}。`
}
