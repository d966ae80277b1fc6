import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { meetingsOf } from '../../shared/board/document.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import { addCard, buildBoard, cardOf, date, today } from '../support/build-board.ts'
import {
  addMeeting,
  meetingOf,
  noteOf,
  ordinaryDecision,
  ordinaryHead,
  ordinaryItem,
} from '../support/build-meeting.ts'

function board() {
  const doc = buildBoard()
  addCard(doc, 'k1')
  addMeeting(doc, 'm1', 'open', {
    'item:i1': { ...ordinaryItem, order: 'b' },
    'item:i2': { ...ordinaryItem, order: 'a' },
    'item:i3': { ...ordinaryItem, section: 'previous', order: 'z' },
    'attend:a1': { kind: 'leave', unitId: null, name: '乙', order: 1 },
    'attend:a2': { kind: 'present', unitId: null, name: '甲', order: 0 },
    'decision:d1': { ...ordinaryDecision, recordedAt: 5 },
    'decision:d2': { ...ordinaryDecision, recordedAt: 3 },
    'decision:d3': { ...ordinaryDecision, recordedAt: 9, state: 'withdrawn' },
  })
  return doc
}

describe('a meeting as screens read it', () => {
  it('[MEET-5] items by section and order, people in their order, decisions as they were recorded', () => {
    const { meetings, decisions } = createProjector(board(), today).view()
    const [meeting] = meetings
    expect(meeting?.items.map(({ id }) => id)).toEqual(['i3', 'i2', 'i1'])
    expect(meeting?.attendance.map(({ name }) => name)).toEqual(['甲', '乙'])
    expect(meeting?.decisions.map(({ id }) => id)).toEqual(['d2', 'd1', 'd3'])
    expect(
      decisions.map(({ id }) => id),
      'newest first, without the withdrawn',
    ).toEqual(['d1', 'd2'])
    expect(decisions[0]).toBe(meeting?.decisions[1])
  })

  it('[MEET-5] the newest day first, then the latest hour', () => {
    const doc = buildBoard()
    const on = (id: string, day: string, time: string) =>
      addMeeting(doc, id, 'planned', { head: { ...ordinaryHead, on: day, time } })
    on('a', '2021-10-01', '09:00')
    on('b', '2021-10-29', '09:00')
    on('c', '2021-10-29', '15:00')
    const { meetings } = createProjector(doc, today).view()
    expect(meetings.map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  })

  it.each<readonly [what: string, spoil: (doc: Y.Doc) => unknown, meetings: number, faults: number]>([
    ['a malformed item', doc => meetingOf(doc, 'm1').set('item:i1', { title: 5 }), 1, 1],
    ['notes that are no text', doc => meetingOf(doc, 'm1').set('note:i1', '记录'), 1, 1],
    ['a key nobody knows', doc => meetingOf(doc, 'm1').set('evil', 1), 1, 1],
    ['the key __proto__', doc => meetingOf(doc, 'm1').set('__proto__', 1), 1, 1],
    ['a malformed head', doc => meetingOf(doc, 'm1').set('head', {}), 0, 2],
    ['no state', doc => meetingOf(doc, 'm1').delete('state'), 0, 1],
    ['what is no meeting', doc => (meetingsOf(doc) as unknown as Y.Map<unknown>).set('m2', 5), 1, 1],
    ['a meeting without an id', doc => addMeeting(doc, 'm1', 'open') && rename(doc), 0, 1],
  ])('[MEET-5] %s is skipped and counted', (_what, spoil, meetings, faults) => {
    const doc = board()
    const projector = createProjector(doc, today)
    expect(projector.view().faults).toBe(0)
    spoil(doc)
    for (const view of [projector.view(), createProjector(doc, today).view()]) {
      expect(view.meetings).toHaveLength(meetings)
      expect(view.faults).toBe(faults)
    }
  })

  function rename(doc: Y.Doc): void {
    const root = meetingsOf(doc)
    const clone = meetingOf(doc, 'm1').clone()
    root.delete('m1')
    root.set('not an id', clone)
  }

  it('[MEET-5] notes as they are typed repaint their item and nothing else', () => {
    const doc = board()
    addMeeting(doc, 'm2')
    const projector = createProjector(doc, today)
    const before = projector.view()
    noteOf(doc, 'm1', 'i2').insert(0, '同意')
    const after = projector.view()
    const [one, two] = [before, after].map(view => view.meetings.find(({ id }) => id === 'm1'))
    expect(two?.items[1]?.note).toBe('同意')
    expect(two?.items[0]).toBe(one?.items[0])
    expect(two?.items[2]).toBe(one?.items[2])
    expect(two?.attendance).toBe(one?.attendance)
    expect(two?.head).toBe(one?.head)
    expect(two?.decisions).toBe(one?.decisions)
    expect(after.meetings.find(({ id }) => id === 'm2')).toBe(before.meetings.find(({ id }) => id === 'm2'))
    expect(after.decisions).toBe(before.decisions)
    expect(after.cards).toBe(before.cards)
  })

  it('[MEET-5] a card that changes leaves the meetings as they are, and no meeting is read again', () => {
    const doc = board()
    const projector = createProjector(doc, today)
    const before = projector.view()
    let reads = 0
    const meeting = meetingOf(doc, 'm1')
    const get = meeting.get.bind(meeting)
    meeting.get = key => {
      reads += 1
      return get(key)
    }
    cardOf(doc, 'k1').set('owner', '示例')
    const after = projector.view()
    expect(after).not.toBe(before)
    expect(after.meetings).toBe(before.meetings)
    expect(after.decisions).toBe(before.decisions)
    expect(reads).toBe(0)
  })

  it('[SLIP-2] at midnight the days left are counted anew', () => {
    const doc = board()
    const projector = createProjector(doc, today)
    const left = () => projector.view().decisions.map(({ daysLeft, overdue }) => [daysLeft, overdue])
    expect(left()).toEqual([
      [7, false],
      [7, false],
    ])
    projector.setToday(addDays(date('2021-11-05'), 1))
    expect(left()).toEqual([
      [-1, true],
      [-1, true],
    ])
  })
})
