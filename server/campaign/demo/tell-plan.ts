import type { CommandInput } from '../../../shared/board/command.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { type Beat, commandBeat } from './beat.ts'
import { when } from './troubles/trouble.ts'

const opened = when('09-23 08:40')

type PlanItem = Extract<CommandInput, { type: 'plan.put' }>['items'][number]

/** Leaders the plan does not tell apart; posts of ours, so 示例. */
const leaders = [
  ['fenguan-xiangmu', '分管领导（项目）', 'projects'],
  ['fenguan-gongye', '分管领导（工业）', 'industry'],
  ['fenguan-pingtai', '分管领导（平台）', 'platform'],
  ['fenguan-zhaoshang', '分管领导（招商）', 'openness'],
  ['fenguan-dangjian', '分管领导（党建）', 'party'],
] as const

/** Opening balances of the year's counts, so that what was done before the board existed is not lost. */
const openings: Readonly<Record<string, number>> = { 'X1-09': 2.42, 'X4-02': 31, 'X4-03': 19, 'X4-04': 9 }

/** What the desk set up on the first morning, before the first card. */
export function tellPlan(plan: Plan): Beat[] {
  const people = leaders.map(([id, name], index) => ({
    id,
    order: plan.people.length + index + 1,
    name,
    post: name,
    leader: true,
    sample: true,
  }))
  const areas = plan.areas.map(area => {
    const leader = leaders.find(([, , areaId]) => areaId === area.id)
    return { ...area, ...(leader ? { leaderId: leader[0] } : {}) }
  })
  const targets = plan.targets.flatMap(target => {
    const value = openings[target.id]
    if (value === undefined) return []
    const asOf = '2021-09-22' as CalendarDate
    return [{ ...target, opening: { value, asOf, source: '会战前累计（示例）' } }]
  })
  return [
    commandBeat(opened, 'dispatch', () => ({ type: 'plan.put', collection: 'people', items: people })),
    commandBeat(opened, 'dispatch', () => ({
      type: 'plan.put',
      collection: 'areas',
      items: areas.map(plainItem),
    })),
    commandBeat(opened, 'dispatch', () => ({
      type: 'plan.put',
      collection: 'targets',
      items: targets.map(plainItem),
    })),
  ]
}

/** As a form sends it: no undefined properties. */
const plainItem = (item: object): PlanItem => JSON.parse(JSON.stringify(item))
