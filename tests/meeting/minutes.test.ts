import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../server/room/canonical-json.ts'
import { RosterId } from '../../shared/ids.ts'
import type { MeetingHead } from '../../shared/meeting/fields.ts'
import { minutesOf } from '../../shared/meeting/minutes.ts'
import type { MeetingView } from '../../shared/meeting/view.ts'
import { date, instant, unitId } from '../support/build-board.ts'
import { aDecision, aMeeting, anItem, states, viewWith } from './a-meeting.ts'

const minutes = (head: Partial<MeetingHead>, rest: Partial<MeetingView> = {}) => {
  const meeting = aMeeting('m', head, rest)
  return minutesOf(viewWith([meeting]), meeting)
}

describe('[MEET-5] the head of the minutes', () => {
  test.each([
    ['15:00', '2021年10月29日下午'],
    ['09:30', '2021年10月29日上午'],
    ['11:59', '2021年10月29日上午'],
    ['12:00', '2021年10月29日下午'],
    ['18:00', '2021年10月29日晚上'],
    ['', '2021年10月29日'],
  ])('a meeting at «%s» was on %s', (time, expected) => expect(minutes({ time }).when).toBe(expected))

  test.each([
    ['项目调度会', '项目调度会纪要'],
    ['清单内项目调度会议', '清单内项目调度会议纪要'],
    ['领导小组调度', '领导小组调度会议纪要'],
    ['第4次项目调度会（示例）', '第4次项目调度会纪要（示例）'],
    ['（示例）', '会议纪要（示例）'],
    ['项目\u2028调度会（示例）', '项目\u2028调度会纪要（示例）'],
  ])('«%s» has «%s»', (title, expected) => expect(minutes({ title }).title).toBe(expected))

  test('the flag is the campaign’s, the chair words or the roster’s', () => {
    expect(minutes({}).flag).toBe('百日会战会议纪要')
    expect(minutes({ chair: { words: '', rosterId: RosterId.parse('p1') } }).chair).toBe('主要领导')
    expect(minutes({ chair: { words: '' } }).chair).toBe('')
  })

  test('the opening says who called it, where, and what the agenda went through', () => {
    const items = [
      anItem('a', { section: 'previous' }),
      anItem('b', { section: 'lamps' }),
      anItem('c', { section: 'speech' }),
    ]
    expect(minutes({}, { items }).opening).toBe(
      '2021年10月29日下午，分管领导在一楼会议室主持召开项目调度会，听取了上次会议议定事项落实情况汇报，逐项调度了滞后和预警项目。现纪要如下：',
    )
    expect(minutes({ chair: { words: '' }, place: '', time: '' }).opening).toBe(
      '2021年10月29日，召开项目调度会。现纪要如下：',
    )
  })
})

describe('[MEET-5] the body of the minutes', () => {
  const items = [
    anItem('s', { section: 'speech', title: '分管领导讲话', note: '要紧盯节点。\n\n要压实责任。 ' }),
    anItem('r', {
      section: 'lamps',
      title: '某项目：滞后情况及追赶措施',
      unitId: unitId('zs'),
      note: '  已进场。',
    }),
    anItem('y', { section: 'lamps', title: '另一项目：预警情况及推进措施', note: ' \n ' }),
  ]

  test('has the sections with notes in the order of the meeting, and nothing nobody wrote', () => {
    expect(minutes({}, { items }).sections).toEqual([
      {
        section: 'lamps',
        heading: '滞后和预警项目调度情况',
        entries: [{ about: '某项目：滞后情况及追赶措施（招商局）', paragraphs: ['已进场。'] }],
      },
      {
        section: 'speech',
        heading: '会议要求',
        entries: [{ about: '', paragraphs: ['要紧盯节点。', '要压实责任。'] }],
      },
    ])
  })

  test('decisions stand by number, unconfirmed ones after them, withdrawn ones not at all', () => {
    const decisions = [
      aDecision('third', 'm', { state: 'provisional' }),
      aDecision('second', 'm', { number: 2, due: date('2021-11-05'), leadUnitId: unitId('zs') }),
      aDecision('gone', 'm', { state: 'withdrawn' }),
      aDecision('first', 'm', {
        number: 1,
        what: '第一行\n第二行',
        supportUnitIds: [unitId('js'), unitId('gone'), unitId('jt')],
        recordedAt: instant('2021-10-29T16:00:00+08:00'),
      }),
    ]
    expect(
      minutes({}, { decisions }).decisions.map(({ number, what, lead, support, due }) => [
        number,
        what,
        lead,
        support.join('、'),
        due,
      ]),
    ).toEqual([
      [1, '第一行 第二行', '', '建设局、建投中心', ''],
      [2, '示例事项second', '招商局', '', '2021年11月5日前'],
      [null, '示例事项third', '', '', ''],
    ])
  })

  test('attendance is listed by kind and order; a unit entered as itself stands once', () => {
    const attendance = [
      { id: 'b', kind: 'present' as const, unitId: unitId('js'), name: '建设局', order: 2 },
      { id: 'a', kind: 'present' as const, unitId: unitId('zs'), name: '主要负责人', order: 1 },
      { id: 'c', kind: 'leave' as const, unitId: null, name: '财政局', order: 3 },
    ]
    const { present, leave, observers } = minutes({}, { attendance })
    expect([present, leave, observers]).toEqual([['招商局主要负责人', '建设局'], ['财政局'], []])
  })
})

describe('[MEET-5] what a signature locks', () => {
  const decisions = [aDecision('d', 'm', { number: 1, due: date('2021-11-05') })]
  const before = canonicalJson(minutes({}, { decisions, state: states.closed }))

  test('the signature itself and what becomes of a decision change nothing', () => {
    const cleared = decisions.map(one => ({
      ...one,
      state: 'cleared' as const,
      overdue: false,
      daysLeft: null,
    }))
    expect(canonicalJson(minutes({}, { decisions: cleared, state: states.signed }))).toBe(before)
  })

  test.each([
    ['the place', { place: '二楼会议室' }, { decisions }],
    ['a note', {}, { decisions, items: [anItem('s', { note: '一字之差' })] }],
    ['a decision’s date', {}, { decisions: [aDecision('d', 'm', { number: 1, due: date('2021-11-06') })] }],
  ] as const)('%s changes it', (_, head, rest) => expect(canonicalJson(minutes(head, rest))).not.toBe(before))
})
