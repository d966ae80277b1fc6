import { expect, it } from 'vitest'
import {
  type DecisionDraft,
  draftDefaults,
  dueNamed,
  readQuickEntry,
  unitNamed,
} from '../../client/meeting/decision/quick-entry.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { UnitId } from '../../shared/ids.ts'
import type { Unit } from '../../shared/plan/plan.ts'

const unit = (id: string, shortName: string, name: string) =>
  ({ id: UnitId.parse(id), shortName, name }) as Unit
const zhaoshang = UnitId.parse('zhaoshang')
const jianshe = UnitId.parse('jianshe')
const keji = UnitId.parse('keji')
/** 2021-10-29 is a Friday. */
const today = CalendarDate.parse('2021-10-29')
const context = {
  plan: {
    units: [
      unit('zhaoshang', '招商局', '招商服务局'),
      unit('jianshe', '建设局', '建设发展局'),
      unit('keji', '科技中心', '科技创新中心'),
    ],
  },
  today,
  // a plain stand-in: the calendar's own tests count holidays
  workdays: (count: number) => addDays(today, count + 4),
}
const usual: DecisionDraft = draftDefaults(
  { leadUnitId: zhaoshang, supportUnitIds: [keji] },
  null,
  '主要领导',
  context,
)

it('[MEET-5] an empty bar knows the card’s lead, its support, a date and the chair', () => {
  expect(usual).toEqual({
    what: '',
    leadUnitId: zhaoshang,
    supportUnitIds: [keji],
    due: '2021-11-09',
    decidedBy: '主要领导',
  })
})

it('[MEET-5] the unit that reports the item leads, whoever leads its card', () => {
  const card = { leadUnitId: zhaoshang, supportUnitIds: [] }
  expect(draftDefaults(card, jianshe, '', context).leadUnitId).toBe(jianshe)
  expect(draftDefaults(null, jianshe, '', context).leadUnitId).toBe(jianshe)
})

it.each<[string, Partial<DecisionDraft>, string[]]>([
  ['协调供地', { what: '协调供地' }, []],
  ['议定：协调供地', { what: '协调供地' }, []],
  ['协调供地｜建设局', { what: '协调供地', leadUnitId: jianshe }, []],
  [
    '协调供地|建设|招商局、科技中心|11-05|分管领导',
    {
      what: '协调供地',
      leadUnitId: jianshe,
      supportUnitIds: [zhaoshang, keji],
      due: CalendarDate.parse('2021-11-05'),
      decidedBy: '分管领导',
    },
    [],
  ],
  ['协调供地｜｜-｜下周三', { supportUnitIds: [], due: CalendarDate.parse('2021-11-03') }, []],
  ['协调供地｜-', { leadUnitId: null }, []],
  ['协调供地｜税务局', { leadUnitId: zhaoshang }, ['lead']],
  ['协调供地｜｜建设局、税务局｜很快', { supportUnitIds: [keji], due: usual.due }, ['support', 'due']],
])('[MEET-5] 「%s」 is read part by part, the rest keeps its default', (line, expected, unread) => {
  const reading = readQuickEntry(line, usual, context)
  expect(reading.draft).toEqual({ ...usual, what: '协调供地', ...expected })
  expect(reading.unread).toEqual(unread)
})

it.each([
  ['+7', '2021-11-09'],
  ['3个工作日', '2021-11-05'],
  ['本周五', '2021-10-29'],
  ['下周一', '2021-11-01'],
  ['月底', '2021-10-31'],
  ['下月底', '2021-11-30'],
  ['11月12日', '2021-11-12'],
  ['2021-12-01', '2021-12-01'],
  ['改日', undefined],
])('[MEET-5] a due date said as %s is %s', (words, date) => {
  expect(dueNamed(words, context)).toBe(date)
})

it('[MEET-5] a unit is found by part of its name only when there is one such unit', () => {
  expect(unitNamed('招商', context.plan)).toBe(zhaoshang)
  expect(unitNamed('局', context.plan)).toBeUndefined()
})
