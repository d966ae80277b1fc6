import { expect, it } from 'vitest'
import { byUrgency, deskFilterFrom, matchesDesk, onMyDesk } from '../../client/meeting/desk/desk-filter.ts'
import { UnitId } from '../../shared/ids.ts'
import type { DecisionView } from '../../shared/meeting/view.ts'

const mine = UnitId.parse('jianshe')
const theirs = UnitId.parse('zhaoshang')
const decision = (given: Partial<DecisionView>): DecisionView =>
  ({
    state: 'issued',
    leadUnitId: mine,
    supportUnitIds: [],
    due: null,
    overdue: false,
    recordedAt: 0,
    meetingId: 'm1',
    ...given,
  }) as unknown as DecisionView

it.each<[string, string, Partial<DecisionView>, boolean]>([
  ['nothing chosen shows what is open', '', {}, true],
  ['nothing chosen leaves out what is cleared', '', { state: 'cleared' }, false],
  ['nothing chosen leaves out what is not confirmed', '', { state: 'provisional' }, false],
  ['not even all states show what is not confirmed', 'state=all', { state: 'provisional' }, false],
  ['all states show what is cleared', 'state=all', { state: 'cleared' }, true],
  ['one state shows it alone', 'state=checking', {}, false],
  ['a unit that supports is found', 'unit=zhaoshang', { supportUnitIds: [theirs] }, true],
  ['mine is what my unit leads', 'mine=1', {}, true],
  ['mine is not what others do', 'mine=1', { leadUnitId: theirs }, false],
  ['overdue only', 'overdue=1', {}, false],
  ['another meeting', 'meeting=m2', {}, false],
])('[SLIP-2] the desk: %s', (_, address, given, shown) => {
  expect(matchesDesk(decision(given), deskFilterFrom(new URLSearchParams(address)), [mine])).toBe(shown)
})

it('[SLIP-2] what is overdue stands first, then what is due soonest, then what has no date', () => {
  const list = [
    decision({ due: null, what: 'undated' }),
    decision({ due: '2021-11-05' as DecisionView['due'], what: 'later' }),
    decision({ due: '2021-11-01' as DecisionView['due'], what: 'soon' }),
    decision({ due: '2021-10-01' as DecisionView['due'], overdue: true, what: 'late' }),
  ]
  expect(list.sort(byUrgency).map(one => one.what)).toEqual(['late', 'soon', 'later', 'undated'])
})

it('[SLIP-2] the tab counts what my unit leads and has not cleared', () => {
  const list = [
    decision({}),
    decision({ state: 'cleared' }),
    decision({ state: 'provisional' }),
    decision({ leadUnitId: theirs, supportUnitIds: [mine] }),
  ]
  expect(onMyDesk(list, [mine])).toBe(1)
})
