import type { TargetView } from '../../shared/board/view.ts'
import { type RollUp, rollUp } from '../../shared/target/roll-up.ts'
import { Target, type TargetInput, TargetReport } from '../../shared/target/target.ts'
import { targetView } from '../../shared/target/target-view.ts'
import { day } from '../card/a-card.ts'

const campaign = { scope: 'campaign', from: '2021-09-23', to: '2021-12-31', stated: true } as const
export const year2021 = { scope: 'annual', from: '2021-01-01', to: '2021-12-31', stated: true } as const

/** A target of the hundred days, reported by hand, with what a test names. Given as a seed gives it, so it is checked like one. */
export function aTarget(given: Partial<TargetInput> = {}): Target {
  return Target.parse({
    id: 'T',
    order: 1,
    indicator: '新开工项目',
    kind: 'increment',
    period: campaign,
    op: 'equal',
    strength: 'plain',
    unit: '个',
    measurement: { by: 'reported' },
    source: { where: '二(一)', text: '' },
    ...given,
  })
}

export function aReport(value: number, asOf = '2021-10-11', more: Partial<TargetReport> = {}): TargetReport {
  const entered = { source: '统计局', byUserId: 'u1', byName: '经济发展局', at: 0 }
  return TargetReport.parse({ id: 'r', order: 1, targetId: 'T', value, asOf, ...entered, ...more })
}

/** The view of a target reported at this value today. */
export function reported(
  given: Partial<TargetInput>,
  value: number | null,
  today = '2021-10-11',
): TargetView {
  const reports = value === null ? [] : [aReport(value, today)]
  return targetView(aTarget(given), { sum: null, reports, depth: 0 }, day(today))
}

/** The view of a target counted from cards, with this many verified. */
export function counted(given: Partial<TargetInput>, sum: Partial<RollUp>, today = '2021-10-11'): TargetView {
  const target = aTarget({ measurement: { by: 'cards', stageId: 'start', where: {} }, ...given })
  return targetView(target, { sum: { ...rollUp([]), ...sum }, reports: [], depth: 0 }, day(today))
}
