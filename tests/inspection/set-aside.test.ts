import { describe, expect, it } from 'vitest'
import { onceLagged } from '../../shared/inspection/once-lagged.ts'
import { setAside } from '../../shared/inspection/set-aside.ts'
import { addWork, at, viewOf } from '../screen-pages/wall-board.ts'
import { actorFor, people } from '../support/build-board.ts'

const decision = {
  approved: true,
  words: '同意',
  by: actorFor(people.leader),
  at: at('2021-10-20T16:00:00+08:00').at,
}
const asked = { reason: '资金链断裂（示例）', ...at('2021-10-18T09:00:00+08:00') }

describe('调出', () => {
  it('[CARD-6] keeps what was set aside on the desk, with reason, approver and day', () => {
    const view = viewOf(doc =>
      addWork(doc, 'a', {
        more: {
          side: {
            state: 'withdrawn',
            reason: asked.reason,
            requestId: 'r',
            ...at('2021-10-20T16:00:00+08:00'),
          },
          'request:r': { kind: 'side-state', side: 'withdrawn', ...asked, decision },
        },
      }),
    )
    expect(setAside(view)).toMatchObject([
      {
        what: { kind: 'side', state: 'withdrawn' },
        reason: '资金链断裂（示例）',
        approvedBy: { name: 'leader' },
        on: '2021-10-20',
      },
    ])
  })

  it('[CARD-6] says so where nothing on the card tells who approved', () => {
    const view = viewOf(doc =>
      addWork(doc, 'a', {
        more: {
          side: { state: 'suspended', reason: '示例', requestId: 'r', ...at('2021-10-20T16:00:00+08:00') },
        },
      }),
    )
    expect(setAside(view)).toMatchObject([{ approvedBy: null, on: null }])
  })

  it.each([
    ['left last week', [{ listId: 'in', from: '2021-09-23', to: '2021-10-22' }], ['2021-10-22']],
    [
      'leaves today, in it to the end of the day',
      [{ listId: 'in', from: '2021-09-23', to: '2021-10-29' }],
      ['2021-10-29'],
    ],
    ['leaves tomorrow', [{ listId: 'in', from: '2021-09-23', to: '2021-10-30' }], []],
    ['still in it', [{ listId: 'in', from: '2021-09-23' }], []],
    [
      'left and joined again',
      [
        { listId: 'in', from: '2021-09-23', to: '2021-10-01' },
        { listId: 'in', from: '2021-10-10' },
      ],
      [],
    ],
  ])('[CARD-6] a card that %s', (_, lists, days) => {
    const leave = { 'request:r': { kind: 'leave-list', listId: 'in', ...asked, decision } }
    const out = setAside(viewOf(doc => addWork(doc, 'a', { more: { lists, ...leave } })))
    expect(out.map(one => one.on)).toEqual(days)
    for (const one of out) expect(one).toMatchObject({ reason: asked.reason, approvedBy: { name: 'leader' } })
  })
})

describe('曾滞后', () => {
  const lagged = (days: number) => ({ lagged: { days, first: '2021-10-01', last: '2021-10-09' } })

  it('[LAMP-5] lists what was red and recovered, longest first; what is red now is on the other list', () => {
    const view = viewOf(doc => {
      addWork(doc, 'short', { more: lagged(2) })
      addWork(doc, 'red', { due: '2021-10-20', more: lagged(9) })
      addWork(doc, 'long', { more: lagged(5) })
      addWork(doc, 'never')
    })
    expect(onceLagged(view).map(card => card.id)).toEqual(['long', 'short'])
  })
})
