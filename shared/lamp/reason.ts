import type { LampView } from '../board/view.ts'
import type { Lamp } from './rules.ts'

/** Every reason a lamp can give; each has words in zh-CN and en, with its values filled in. */
export const reasonKeys = [
  'lamp.finished',
  'lamp.set-aside',
  'lamp.milestone.overdue',
  'lamp.milestone.due-today',
  'lamp.milestone.due-soon',
  'lamp.milestone.due-this-month',
  'lamp.milestone.on-plan',
  'lamp.progress.behind',
  'lamp.progress.on-plan',
  'lamp.money.behind',
  'lamp.money.on-plan',
  'lamp.entry.missing',
  'lamp.entry.waiting',
  'lamp.entry.entered',
] as const
export type ReasonKey = (typeof reasonKeys)[number]

export function light(
  kind: LampView['kind'],
  lamp: Lamp,
  key: ReasonKey,
  values: LampView['reason']['values'] = {},
): LampView {
  return { kind, lamp, reason: { key, values } }
}

/** 滞后 before 预警 before 正常; 完成 only where nothing else is lit. */
const severity: Readonly<Record<Lamp, number>> = { red: 3, yellow: 2, green: 1, done: 0 }

export const isWorse = (a: Lamp, b: Lamp): boolean => severity[a] > severity[b]

/** LAMP-2: the card shows the worst of its lamps. A card that nothing is known against is 正常. */
export function worstOf(lamps: readonly LampView[]): Lamp {
  const first = lamps[0]?.lamp ?? 'green'
  return lamps.reduce<Lamp>((worst, { lamp }) => (isWorse(lamp, worst) ? lamp : worst), first)
}

/** One decimal is what a screen can use. */
export const tenth = (n: number): number => Math.round(n * 10) / 10
