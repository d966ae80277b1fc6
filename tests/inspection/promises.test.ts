import { describe, expect, it } from 'vitest'
import { lagList } from '../../shared/inspection/lag-list.ts'
import { addWork, at, problem, viewOf } from '../screen-pages/wall-board.ts'
import { date } from '../support/build-board.ts'
import { addMeeting, ordinaryDecision } from '../support/build-meeting.ts'

const answer = (on: string, promise?: string) => ({
  text: `${on}的答复`,
  ...(promise ? { promise } : {}),
  ...at(`${on}T10:00:00+08:00`),
})

/** What came of the promises of one red card, newest first. */
function outcomes(
  problems: Readonly<Record<string, object>>,
  decisions: Readonly<Record<string, object>> = {},
) {
  const view = viewOf(doc => {
    addWork(doc, 'a', { due: '2021-10-01', more: problems })
    addMeeting(doc, 'm1', 'open', decisions)
  })
  return lagList(view, [], [])[0]?.promises.map(one => one.outcome)
}

const asked = (more: object) => ({ 'problem:p': problem('js', 20, more) })
const decided = (more: object) => ({
  'decision:d': { ...ordinaryDecision, cardId: 'a', ...more },
})
const cleared = (on: string) => ({
  state: 'cleared',
  steps: [
    {
      act: 'clear',
      from: 'checking',
      to: 'cleared',
      words: '',
      evidenceIds: [],
      on: date(on),
      ...at(`${on}T10:00:00+08:00`),
    },
  ],
})
const closed = (on: string) => ({ state: 'closed', closed: { words: '', ...at(`${on}T10:00:00+08:00`) } })

describe('what came of a promise', () => {
  it.each([
    ['still to come', { answers: [answer('2021-10-15', '2021-11-05')] }, ['open']],
    ['due today', { answers: [answer('2021-10-15', '2021-10-29')] }, ['open']],
    ['past', { answers: [answer('2021-10-15', '2021-10-28')] }, ['broken']],
    ['kept', { answers: [answer('2021-10-15', '2021-10-20')], ...closed('2021-10-20') }, ['kept']],
    ['kept too late', { answers: [answer('2021-10-15', '2021-10-20')], ...closed('2021-10-21') }, ['broken']],
    ['words without a day', { answers: [answer('2021-10-15')] }, ['undated']],
    [
      'moved before its day',
      { answers: [answer('2021-10-15', '2021-10-20'), answer('2021-10-19', '2021-11-20')] },
      ['open', 'moved'],
    ],
    [
      'a new day given after the old one was missed',
      { answers: [answer('2021-10-15', '2021-10-20'), answer('2021-10-21', '2021-11-20')] },
      ['open', 'broken'],
    ],
  ])('[SLIP-4] an answer: %s', (_, more, expected) => {
    expect(outcomes(asked(more))).toEqual(expected)
  })

  it.each([
    ['still to come', {}, ['open']],
    ['past', { due: date('2021-10-28') }, ['broken']],
    ['cleared in time', { due: date('2021-10-20'), ...cleared('2021-10-20') }, ['kept']],
    ['cleared too late', { due: date('2021-10-20'), ...cleared('2021-10-22') }, ['broken']],
    ['without a day', { due: null }, ['undated']],
    ['provisional, which binds nobody', { state: 'provisional', number: null }, []],
    ['withdrawn', { state: 'withdrawn' }, []],
    ['about another card', { cardId: 'b' }, []],
  ])('[SLIP-4] a decision: %s', (_, more, expected) => {
    expect(outcomes({}, decided(more))).toEqual(expected)
  })
})
