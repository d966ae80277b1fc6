import { describe, expect, test } from 'vitest'
import type { Instant } from '../../shared/calendar/date.ts'
import type { CampaignId, MeetingId, UnitId, UserId } from '../../shared/ids.ts'
import type { Control, ControlAct } from '../../shared/meeting/control.ts'
import { noticesOfItem } from '../../shared/meeting/control-notices.ts'
import { decideControl, elapsed } from '../../shared/meeting/decide-control.ts'
import type { Presenter } from '../../shared/meeting/fields.ts'
import { openControl } from '../../shared/meeting/open-control.ts'
import type { AgendaItemView } from '../../shared/meeting/view.ts'
import { isRefusal } from '../../shared/refusal.ts'

const person = (id: string): Presenter => ({ userId: id as UserId, name: `示例${id}` })
const office = person('office')
const leader = person('leader')
const begun = 1_000_000

const item = (id: string, unitId: string | null) =>
  ({ id, unitId: unitId as UnitId | null, title: `第${id}项` }) as AgendaItemView
const meeting = {
  id: 'm1' as MeetingId,
  items: [item('a', 'zhaoshang'), item('b', null), item('c', 'jianshe')],
}
const opened = openControl('xuancheng' as CampaignId, meeting, office, begun)

/** One act after another, a second apart, each naming the version it sees. */
function played(control: Control, ...acts: readonly [Presenter, ActInput, (Presenter | null)?][]): Control {
  return acts.reduce((now, [caller, act, heir = null], nth) => {
    const next = decide(now, caller, act, begun + (nth + 1) * 1000, heir)
    if (isRefusal(next)) throw new Error(`${act.act}: ${next.refused}`)
    return next
  }, control)
}
type ActInput = ControlAct extends infer A
  ? A extends { version: number }
    ? Omit<A, 'version'>
    : never
  : never

function decide(
  control: Control,
  caller: Presenter,
  act: ActInput,
  now = begun,
  heir: Presenter | null = null,
) {
  const asked = { version: control.version, ...act } as ControlAct
  return decideControl(control, asked, { caller, heir, itemIds: ['a', 'b', 'c'], now })
}
const take = (from: Presenter | null): ActInput => ({ act: 'take', from: from?.userId ?? null })
const turnTo = (itemId: string): ActInput => ({ act: 'item', itemId })
const release: ActInput = { act: 'release' }
const pause: ActInput = { act: 'timer', run: false }
const go: ActInput = { act: 'timer', run: true }
const handTo = ({ userId }: Presenter): ActInput => ({ act: 'hand-over', to: userId })

describe('[MEET-4] who presents', () => {
  const free = played(opened, [office, release])

  test('the opener presents the first item, its timer running', () => {
    expect(opened).toMatchObject({ version: 1, presenter: office, itemId: 'a', focus: null })
    expect(elapsed(opened, begun + 5000)).toBe(5000)
  })

  test.each<[string, Control, Presenter, ActInput, Presenter | null, string]>([
    ['nobody presents: the reins are taken', free, leader, take(null), null, 'leader'],
    ['somebody presents and is named: they are relieved', opened, leader, take(office), null, 'leader'],
    ['somebody presents and nobody was named', opened, leader, take(null), null, 'conflict'],
    ['somebody else presents than was named', opened, leader, take(person('other')), null, 'conflict'],
    ['one presents already', opened, office, take(null), null, 'office'],
    ['the presenter hands over', opened, office, handTo(leader), leader, 'leader'],
    ['to somebody who may not present', opened, office, handTo(leader), null, 'bad-value'],
    ['somebody else hands over', opened, leader, handTo(leader), leader, 'not-permitted'],
    ['the presenter lets go', opened, office, release, null, 'nobody'],
    ['somebody else lets go', opened, leader, release, null, 'not-permitted'],
    ['somebody else turns to an item', opened, leader, turnTo('b'), null, 'not-permitted'],
    ['somebody else stops the timer', opened, leader, pause, null, 'not-permitted'],
    ['the presenter turns to what is not on the agenda', opened, office, turnTo('z'), null, 'no-such-item'],
  ])('%s', (_what, control, caller, act, heir, outcome) => {
    const next = decide(control, caller, act, begun, heir)
    expect(isRefusal(next) ? next.refused : (next.presenter?.userId ?? 'nobody')).toBe(outcome)
  })

  test('an act that saw another version is refused, whatever it is', () => {
    for (const act of [take(null), release, turnTo('b'), pause, handTo(leader)])
      expect(
        decideControl(opened, { ...act, version: 0 } as ControlAct, {
          caller: office,
          heir: leader,
          itemIds: ['b'],
          now: 0,
        }),
      ).toMatchObject({ refused: 'conflict', detail: { version: 1 } })
  })

  test('of two who relieve the same person the second is refused', () => {
    const first = played(opened, [leader, take(office)])
    const late = { ...take(office), version: opened.version } as ControlAct
    expect(
      decideControl(first, late, { caller: person('other'), heir: null, itemIds: [], now: begun }),
    ).toMatchObject({
      refused: 'conflict',
    })
  })

  test('what changes raises the version by one, what is so already changes nothing', () => {
    expect(played(opened, [office, turnTo('b')]).version).toBe(2)
    for (const act of [take(office), turnTo('a'), go, handTo(office)])
      expect(decide(opened, office, act, begun, office)).toBe(opened)
  })

  test('where the last presenter was stays until the new one moves', () => {
    const shown = { ...opened, focus: { view: 'gantt', search: '?scale=week', anchor: null } }
    expect(played(shown, [leader, take(office)]).focus).toBe(shown.focus)
  })
})

describe('[MEET-4] what each item takes', () => {
  test('time spent on an item is kept when it is left, and goes on when it is turned to again', () => {
    const there = played(opened, [office, turnTo('b')], [office, turnTo('c')])
    expect(there.spent).toEqual({ a: 1000, b: 1000 })
    const back = decide(there, office, turnTo('a'), begun + 10_000)
    if (isRefusal(back)) throw new Error(back.refused)
    expect(back.spent).toEqual({ b: 1000, c: 8000 })
    expect(elapsed(back, begun + 12_000)).toBe(3000)
  })

  test('a paused timer stands still, and turning to another item starts that one’s', () => {
    const paused = played(opened, [office, pause])
    expect(elapsed(paused, begun + 60_000)).toBe(1000)
    const on = decide(paused, office, go, begun + 60_000)
    expect(isRefusal(on) || elapsed(on, begun + 61_000)).toBe(2000)
    const next = played(paused, [office, turnTo('b')])
    expect(next.timer.runningSince).not.toBeNull()
    expect(next.spent).toEqual({ a: 1000 })
  })

  test('a clock that was set back takes nothing away', () => {
    const spent = { ...opened, timer: { spentMs: 700, runningSince: (begun + 9000) as Instant } }
    expect(elapsed(spent, begun)).toBe(700)
  })

  test('a meeting without an agenda has no item and no timer', () => {
    const empty = openControl('xuancheng' as CampaignId, { ...meeting, items: [] }, null, begun)
    expect(empty).toMatchObject({ presenter: null, itemId: null, timer: { runningSince: null } })
  })

  test('the unit whose turn it is and the one after it are told; an item of nobody tells nobody', () => {
    const told = (id: string) => noticesOfItem(meeting, id).map(n => [n.kind, 'unitId' in n && n.unitId])
    expect(told('a')).toEqual([['now', 'zhaoshang']])
    expect(told('b')).toEqual([['next', 'jianshe']])
    expect(told('c')).toEqual([['now', 'jianshe']])
    expect(told('gone')).toEqual([])
  })
})
