import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyEdit, checkEdit } from '../../shared/board/apply-edit.ts'
import type { Edit } from '../../shared/board/edit.ts'
import { longestNote } from '../../shared/meeting/fields.ts'
import { addCard, buildBoard, cardId, cardOf, date, stageId } from '../support/build-board.ts'
import { addMeeting, meetingId, noteOf } from '../support/build-meeting.ts'

const k1 = cardId('k1')
const move = (stage: string, order: string): Edit => ({
  type: 'move',
  card: k1,
  stage: stageId(stage),
  order,
})
const text = (before: string, after: string): Edit => ({
  type: 'text',
  card: k1,
  field: 'form',
  before,
  after,
})

function boardWith(patch: Readonly<Record<string, unknown>> = {}, form = ''): Y.Doc {
  const doc = buildBoard()
  addCard(doc, 'k1', patch, { form })
  return doc
}
const form = (doc: Y.Doc) => String(cardOf(doc, 'k1').get('form'))

describe('applyEdit', () => {
  const table: readonly [edit: Edit, key: string, before: unknown, after: unknown][] = [
    [{ type: 'progress', card: k1, value: 45 }, 'progress', 20, 45],
    [{ type: 'progress', card: k1, value: null }, 'progress', 20, null],
    [{ type: 'owner', card: k1, value: '分管负责人' }, 'owner', '示例责任人', '分管负责人'],
    [{ type: 'title', card: k1, value: '新名称' }, 'title', '精密铸件项目（示例）', '新名称'],
    [
      { type: 'claim', card: k1, stage: stageId('file'), date: date('2021-10-20') },
      'claim:file',
      null,
      '2021-10-20',
    ],
    [{ type: 'claim', card: k1, stage: stageId('sign'), date: null }, 'claim:sign', '2021-10-12', null],
  ]
  it.each(table)('writes %j and answers what takes it back', (edit, key, before, after) => {
    const doc = boardWith()
    const inverse = applyEdit(doc, edit, 'me')
    expect(cardOf(doc, 'k1').get(key)).toEqual(after)
    expect(inverse && applyEdit(doc, inverse, 'me')).toEqual(edit)
    expect(cardOf(doc, 'k1').get(key) ?? null).toEqual(before)
  })

  it('[MEET-5] writes notes, answers what takes them back, and leaves others their words', () => {
    const doc = boardWith()
    addMeeting(doc, 'm1', 'open', undefined, { i1: '开场' })
    const note = (before: string, after: string, item = 'i1', meeting = 'm1'): Edit => ({
      type: 'note',
      meeting: meetingId(meeting),
      item,
      before,
      after,
    })
    const notes = () => noteOf(doc, 'm1', 'i1').toString()
    const inverse = applyEdit(doc, note('开场', '开场，汇报\r\n'), 'me')
    expect(inverse).toEqual(note('开场，汇报\n', '开场'))
    applyEdit(doc, note('开场', '【记】开场'), 'another')
    expect(notes()).toBe('【记】开场，汇报\n')
    expect(inverse && applyEdit(doc, inverse, 'me')).toEqual(note('【记】开场', '【记】开场，汇报\n'))
    expect(notes()).toBe('【记】开场')
    for (const nowhere of [note('', 'x', 'i9'), note('', 'x', 'i1', 'm9')])
      expect(applyEdit(doc, nowhere, 'me')).toBeNull()
    expect(checkEdit(note('', 'x'.repeat(longestNote)))).toBeNull()
    expect(checkEdit(note('', 'x'.repeat(longestNote + 1)))).toMatchObject({
      refused: 'bad-value',
      detail: { field: 'note', limit: longestNote },
    })
  })

  it('[KAN-2] a drop writes stage and position as one edit, in one transaction', () => {
    const doc = boardWith()
    const origins: unknown[] = []
    doc.on('update', (_: Uint8Array, origin: unknown) => origins.push(origin))
    const inverse = applyEdit(doc, move('file', 'a5'), 'me')
    expect(origins).toEqual(['me'])
    expect(cardOf(doc, 'k1').get('stage')).toBe('file')
    expect(inverse).toEqual(move('sign', 'a0'))
  })

  it('a move inside its column leaves the stage alone, so that somebody else may change it meanwhile', () => {
    const doc = boardWith()
    const keys: string[] = []
    cardOf(doc, 'k1').observe(event => keys.push(...event.keysChanged))
    applyEdit(doc, move('sign', 'a7'), null)
    expect(keys).toEqual(['order'])
  })

  it.each([
    ['a card that is gone', { type: 'progress', card: cardId('k9'), value: 1 }],
    ['the value that stands', { type: 'progress', card: k1, value: 20 }],
    ['a percent no card can have', { type: 'progress', card: k1, value: 101 }],
    ['an empty title', { type: 'title', card: k1, value: '  ' }],
    ['an order key of a stranger', move('sign', '../')],
    ['a text that did not change', text('', '')],
  ] satisfies [string, Edit][])('writes nothing for %s', (_, edit) => {
    const doc = boardWith()
    const before = Y.encodeStateVector(doc)
    expect(applyEdit(doc, edit, null)).toBeNull()
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })

  it('says which field would not take a value, and takes what fits', () => {
    expect(checkEdit({ type: 'progress', card: k1, value: 101 })?.detail).toEqual({ field: 'progress' })
    expect(checkEdit(text('', '长'.repeat(2001)))?.refused).toBe('bad-value')
    expect(checkEdit(text('', '长'.repeat(2000)))).toBeNull()
  })

  it('repairs what keyboards and pastes bring before it is written', () => {
    const doc = boardWith()
    applyEdit(doc, { type: 'owner', card: k1, value: '责任\u0000人\n（示例）\uD83D' }, null)
    expect(cardOf(doc, 'k1').get('owner')).toBe('责任人 （示例）\uFFFD')
    applyEdit(doc, text('', 'e\u0301\r\n完'), null)
    expect(form(doc)).toBe('é\n完')
  })

  it('changes only the stretch of a text its author changed', () => {
    const doc = boardWith({}, '土建完成八成，设备进场')
    const deltas: unknown[] = []
    ;(cardOf(doc, 'k1').get('form') as Y.Text).observe(event => deltas.push(event.delta))
    applyEdit(doc, text('土建完成八成，设备进场', '土建完成九成，设备进场'), null)
    expect(deltas).toEqual([[{ retain: 4 }, { delete: 1 }, { insert: '九' }]])
  })

  it('puts a text change where it belongs when the text has moved on', () => {
    const doc = boardWith({}, '【调度会】土建完成八成')
    const inverse = applyEdit(doc, text('土建完成八成', '土建完成八成，设备进场'), null)
    expect(form(doc)).toBe('【调度会】土建完成八成，设备进场')
    if (inverse) applyEdit(doc, inverse, null)
    expect(form(doc)).toBe('【调度会】土建完成八成')
  })

  it('two people writing in one text at once keep both their words', () => {
    const mine = boardWith({}, '进度正常')
    const theirs = new Y.Doc()
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
    applyEdit(mine, text('进度正常', '一周进度正常'), null)
    applyEdit(theirs, text('进度正常', '进度正常😀'), null)
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
    expect(form(mine)).toBe('一周进度正常😀')
    expect(form(theirs)).toBe(form(mine))
  })

  it('any run of edits, taken back from the last to the first, leaves the card as it was', () => {
    const piece = fc.constantFrom('完', '成', '😀', '👨‍👩‍👧', '𠮷', '\n', 'a')
    const words = fc.array(piece, { maxLength: 8 }).map(parts => parts.join(''))
    const edit: fc.Arbitrary<(doc: Y.Doc) => Edit> = fc.oneof(
      fc
        .option(fc.integer({ min: 0, max: 100 }))
        .map(value => () => ({ type: 'progress', card: k1, value }) as Edit),
      words.map(value => () => ({ type: 'owner', card: k1, value: value.replaceAll('\n', '') }) as Edit),
      fc.constantFrom('sign', 'file', 'start').map(stage => () => move(stage, `a${stage.length}`)),
      fc
        .constantFrom(null, '2021-10-20')
        .map(
          day => () => ({ type: 'claim', card: k1, stage: stageId('file'), date: day && date(day) }) as Edit,
        ),
      words.map(after => (doc: Y.Doc) => text(form(doc), after)),
    )
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), edits => {
        const doc = boardWith({ 'claim:file': null }, '开始')
        const before = cardOf(doc, 'k1').toJSON()
        const inverses = edits.map(one => applyEdit(doc, one(doc), null))
        for (const inverse of inverses.reverse()) if (inverse) applyEdit(doc, inverse, null)
        expect(cardOf(doc, 'k1').toJSON()).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })
})
