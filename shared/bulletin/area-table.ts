import type { PlanView } from '../board/view.ts'
import type { AreaId } from '../ids.ts'
import type { SnapshotMetrics } from '../snapshot/metrics.ts'
import type { BulletinBlock, BulletinChart } from './bulletin.ts'
import { share } from './figures.ts'

type AreaMetrics = SnapshotMetrics['areas'][number]

/** By area, in document order, with the whole at the end. */
export function areaTable(plan: PlanView, metrics: SnapshotMetrics): BulletinBlock {
  const rows = metrics.areas.map(area => rowOf(areaName(plan, area.areaId), area))
  return {
    kind: 'table',
    caption: '各战役任务推进情况（单位：项）',
    head: ['战役', '任务', '完成', '完成率', '正常', '预警', '滞后', '未按时填报'],
    rows: [...rows, rowOf('合计', metrics)],
  }
}

const rowOf = (name: string, { cards, lamps }: Pick<AreaMetrics, 'cards' | 'lamps'>): string[] => [
  name,
  String(cards),
  String(lamps.done),
  share(lamps.done, cards),
  String(lamps.green),
  String(lamps.yellow),
  String(lamps.red),
  String(lamps.unreported),
]

const areaName = ({ areaById }: PlanView, id: AreaId | null): string =>
  (id && areaById.get(id)?.name) || '未归入战役'

const lampNames = { done: '完成', green: '正常', yellow: '预警', red: '滞后' } as const
const lampOrder = ['done', 'green', 'yellow', 'red'] as const

/** The lamps of every area in one bar each; 未按时填报 is no part of a whole and has no place in it. */
export function areaChart(plan: PlanView, metrics: SnapshotMetrics): BulletinChart {
  return {
    kind: 'bars',
    caption: '各战役任务亮灯情况',
    unit: '项',
    legend: lampOrder.map(key => ({ key, name: lampNames[key] })),
    rows: metrics.areas.slice(0, 60).map(({ areaId, cards, lamps }) => ({
      name: (areaId && plan.areaById.get(areaId)?.shortName) || areaName(plan, areaId),
      parts: lampOrder.map(key => lamps[key]),
      note: `共${cards}项`,
    })),
  }
}
