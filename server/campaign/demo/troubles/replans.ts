import type { CalendarDate } from '../../../../shared/calendar/date.ts'
import { type Beat, commandBeat } from '../beat.ts'
import { date, when } from './trouble.ts'

interface Moved {
  readonly at: string
  readonly card: string
  readonly stage?: string
  readonly to: string
  readonly reason: string
  readonly approvedBy: string
}

const leaders = { projects: '分管领导（项目）', industry: '分管领导（工业）', openness: '分管领导（招商）' }

/** CARD-4: dates that were moved, each with its reason and who approved; the baseline stays. */
const moves: readonly Moved[] = [
  {
    at: '10-14 16:10',
    card: 's06',
    stage: 'start',
    to: '11-03',
    reason: '剩余用地报批未完成，开工推后',
    approvedBy: leaders.projects,
  },
  {
    at: '10-20 10:30',
    card: 'c06',
    stage: 'complete',
    to: '11-12',
    reason: '进口设备到港延迟',
    approvedBy: leaders.projects,
  },
  {
    at: '10-22 11:20',
    card: 'c02',
    stage: 'complete',
    to: '11-30',
    reason: '外墙工程因连续降雨推后',
    approvedBy: leaders.projects,
  },
  {
    at: '10-19 15:30',
    card: 't04',
    stage: 'sign',
    to: '11-05',
    reason: '投资协议尚有两条未商定',
    approvedBy: leaders.openness,
  },
  {
    at: '10-25 10:10',
    card: 'm2-plan',
    to: '11-30',
    reason: '征求意见范围扩大',
    approvedBy: leaders.industry,
  },
  {
    at: '10-26 16:20',
    card: 'p03',
    to: '11-10',
    stage: 'produce',
    reason: '产品注册检验延期',
    approvedBy: leaders.projects,
  },
]

export const replanStory: readonly Beat[] = moves.map(({ at, card, stage, to, reason, approvedBy }) => {
  const planned = { date: date(to) as CalendarDate, precision: 'day' as const }
  return commandBeat(when(at), 'dispatch', names => ({
    type: 'card.replan',
    card: names.card(card),
    ...(stage ? { plan: { [stage]: { date: planned } } } : { due: planned }),
    reason: `（示例）${reason}`,
    approvedBy,
  }))
})
