import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { TargetId } from '../../../shared/ids.ts'
import { type Beat, commandBeat } from './beat.ts'
import { when } from './troubles/trouble.ts'

type Figures = Readonly<Record<string, number>>

interface Round {
  readonly at: string
  readonly by: string
  readonly asOf: CalendarDate
  readonly source: string
  readonly figures: Figures
}

const september = '2021-09-30' as CalendarDate

/** Figures entered by hand, none of them real: every source says 示例. Targets left out have no report yet, and show it. */
const rounds: readonly Round[] = [
  {
    at: '09-30 16:50',
    by: 'dispatch',
    asOf: september,
    source: '谋划项目库（示例）',
    figures: { 'X1-01': 33 },
  },
  {
    at: '10-22 16:50',
    by: 'dispatch',
    asOf: '2021-10-22' as CalendarDate,
    source: '谋划项目库（示例）',
    figures: { 'X1-01': 41, 'X1-02': 33.5 },
  },
  {
    at: '10-12 10:10',
    by: 'jingfa',
    asOf: september,
    source: '统计快报（示例）',
    figures: {
      'X2-01': 54.6,
      'X2-02': 18.7,
      'X2-03': 38,
      'X2-04': 21,
      'X2-07': 9.2,
      'X2-08': 14.8,
      'X2-09': 18.3,
      'X2-10': 13.5,
      'X2-11': 7,
      'X2-14': 3.1,
      'X2-15': 0.5,
      'X2-16': 18.9,
      'X2-17': 15.1,
      'X2-18': 15.4,
      'X3-01': 34,
      'X3-02': 7.9,
      'X3-03': 20.6,
      'X3-04': 158,
      'X3-05': 29.8,
      'X3-06': 8.1,
      'X3-07': 161,
      'X3-08': 56.3,
      'X3-09': 14.8,
      'X3-11': 18.3,
      'X3-14': 0.9,
      'X3-15': 0.3,
      'X6-02': 24,
      'X6-02b': 27,
      'X6-03c': 3,
    },
  },
  {
    at: '10-12 11:00',
    by: 'keji',
    asOf: september,
    source: '高企培育库（示例）',
    figures: { 'X2-05': 15, 'X2-06': 3, 'X2-12': 6, 'X3-10': 2.1, 'X3-12': 38 },
  },
  {
    at: '10-13 10:20',
    by: 'zhaoshang',
    asOf: september,
    source: '招商统计（示例）',
    figures: { 'X4-01': 38.5, 'X4-07': 6120, 'X4-08': 3, 'X4-10': 2.6, 'X4-11': 1 },
  },
  {
    at: '10-26 10:40',
    by: 'zhaoshang',
    asOf: '2021-10-25' as CalendarDate,
    source: '招商统计（示例）',
    figures: { 'X4-01': 42.3, 'X4-10': 6.4 },
  },
  {
    at: '10-27 16:10',
    by: 'dangqun',
    asOf: '2021-10-27' as CalendarDate,
    source: '工作台账（示例）',
    figures: { 'X5-04': 23, 'X5-07': 1 },
  },
]

export const reportStory: readonly Beat[] = rounds.flatMap(({ at, by, asOf, source, figures }) =>
  Object.entries(figures).map(([id, value]) =>
    commandBeat(when(at), by, () => ({
      type: 'target.report',
      targetId: TargetId.parse(id),
      value,
      asOf,
      source,
    })),
  ),
)
