import { expect, it } from 'vitest'
import { sinceBases } from '../../client/meeting/console/since-base.ts'
import { nextNumber } from '../../client/meeting/minutes/next-number.ts'
import { clockWords, isOver } from '../../client/meeting/parts/clock-words.ts'
import { countAttendance, withEveryUnit } from '../../client/meeting/plan/attendance-draft.ts'
import { CalendarDate } from '../../shared/calendar/date.ts'
import type { MeetingView } from '../../shared/meeting/view.ts'
import type { Unit } from '../../shared/plan/plan.ts'

it.each([
  [0, '0:00'],
  [65_000, '1:05'],
  [3_605_000, '1:00:05'],
])('[MEET-4] %s ms on the timer are %s', (ms, words) => {
  expect(clockWords(ms)).toBe(words)
})

it.each([
  [300_000, 5, false],
  [301_000, 5, true],
  [999_000, 0, false],
])('[MEET-4] %s ms of %s planned minutes are over: %s', (ms, minutes, over) => {
  expect(isOver(ms, minutes)).toBe(over)
})

interface Held {
  readonly id: string
  readonly on: string
  readonly rhythmId?: string | null
  readonly kind?: 'open' | 'closed' | 'signed' | 'planned'
  readonly number?: string
}
const held = ({ id, on, rhythmId = null, kind = 'closed', number = '' }: Held): MeetingView =>
  ({
    id,
    head: { on, rhythmId },
    state: {
      kind,
      opened: { snapshotId: `${id}-open`, at: 1 },
      closed: { snapshotId: `${id}-close`, at: Date.parse(on) },
      signed: { number },
    },
  }) as unknown as MeetingView

const now = held({ id: 'now', on: '2021-10-29', rhythmId: 'week', kind: 'open' })

it.each<[string, MeetingView[], string[]]>([
  ['no other', [], ['now-open']],
  [
    'one of its own series before a newer one of another',
    [
      held({ id: 'week', on: '2021-10-22', rhythmId: 'week' }),
      held({ id: 'xun', on: '2021-10-27', rhythmId: 'xun' }),
    ],
    ['week-close', 'now-open'],
  ],
  [
    'the newest of any where its series has none',
    [held({ id: 'old', on: '2021-10-01' }), held({ id: 'new', on: '2021-10-20', kind: 'signed' })],
    ['new-close', 'now-open'],
  ],
  ['none that was not held', [held({ id: 'planned', on: '2021-10-22', kind: 'planned' })], ['now-open']],
])('[MEET-6] a meeting is compared with %s', (_, others, snapshots) => {
  expect(sinceBases(now, [now, ...others]).map(base => base.snapshotId)).toEqual(snapshots)
})

it('[MEET-5] the next number of the year is one more than the highest signed in it', () => {
  const on = CalendarDate.parse('2021-10-29')
  const signed = (number: string) => held({ id: number, on: '2021-10-01', kind: 'signed', number })
  expect(nextNumber([], on)).toBe('〔2021〕1号')
  expect(nextNumber([signed('〔2021〕4号'), signed('〔2020〕9号'), signed('无号')], on)).toBe('〔2021〕5号')
})

it('[MEET-5] attendance is filled in by unit once, those already there first', () => {
  const unit = (id: string, more: Partial<Unit> = {}) => ({ id, shortName: id, ...more }) as Unit
  const units = [unit('jianshe'), unit('zhaoshang'), unit('county', { outside: true })]
  const [first] = units
  const people = withEveryUnit(
    [{ kind: 'leave', unitId: first?.id ?? null, name: '分管负责人' }],
    units,
    '主要负责人',
  )
  expect(people.map(one => [one.unitId, one.kind])).toEqual([
    ['jianshe', 'leave'],
    ['zhaoshang', 'present'],
  ])
  expect(countAttendance(people)).toEqual({ present: 1, leave: 1, observer: 0 })
})
