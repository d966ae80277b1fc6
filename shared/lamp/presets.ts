import { stageIds } from '../card/workflows.ts'
import type { LampRules } from './rules.ts'

/** LAMP-1: what a campaign gets when its plan says nothing of lamps. Weekly returns, as 宣城 asks. */
const standard: LampRules = {
  preset: 'default',
  name: '默认',
  milestone: { warnWithinDays: 7, redAfterDaysLate: 1, warnWholeMonth: false },
  progress: { by: 'points', yellowFrom: 10, redAbove: 30 },
  returnWithinDays: 7,
}

/**
 * 银川 2025. 开工: due this month and not started is yellow, three months late red. Progress: 10–30 points behind yellow, both
 * included, more is red; the source says nothing of 0–10 points, which we leave green. Money below plan is red at once.
 * 入库: yellow a month after 开工, red after more than two.
 */
const yinchuan: LampRules = {
  preset: 'yinchuan',
  name: '银川',
  milestone: { warnWithinDays: 0, warnWholeMonth: true, redAfterMonthsLate: 3, stageIds: [stageIds.start] },
  progress: { by: 'points', yellowFrom: 10, redAbove: 30 },
  money: { by: 'ratio', redBelow: 1 },
  entry: { yellowAfterMonths: 1, redAfterMonths: 2 },
  returnWithinDays: 31,
}

/** 三亚 2022: on 序时 green, behind by up to half yellow, by more than half red; reported monthly. */
const sanya: LampRules = {
  preset: 'sanya',
  name: '三亚',
  progress: { by: 'ratio', yellowBelow: 1, redBelow: 0.5 },
  returnWithinDays: 31,
}

/** 武汉: below 80 % of 时序 yellow, below 60 % red. The source gives no update duty. */
const wuhan: LampRules = {
  preset: 'wuhan',
  name: '武汉',
  progress: { by: 'ratio', yellowBelow: 0.8, redBelow: 0.6 },
}

export const lampPresets: Readonly<Record<'default' | 'yinchuan' | 'sanya' | 'wuhan', LampRules>> = {
  default: standard,
  yinchuan,
  sanya,
  wuhan,
}
