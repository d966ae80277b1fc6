import { describe, expect, it } from 'vitest'
import { parseCommand } from '../../shared/board/parse-command.ts'

describe('parseCommand', () => {
  it('repairs texts before it judges them, however deep they stand', () => {
    expect(parseCommand({ type: 'feedback.add', card: 'k1', text: '已\u0000办\r\n完e\u0301' })).toEqual({
      type: 'feedback.add',
      card: 'k1',
      text: '已办\n完é',
    })
    const put = parseCommand({
      type: 'plan.put',
      collection: 'areas',
      items: [{ id: 'a', words: ['x\uD83D'] }],
    })
    expect(put).toMatchObject({ items: [{ words: ['x\uFFFD'] }] })
  })

  it.each([
    ['nothing', null, ''],
    ['a command nobody knows', { type: 'card.explode' }, 'type'],
    ['a card id that is a path', { type: 'card.restore', cards: ['../x'] }, 'cards.0'],
    ['a reason of blanks', { type: 'card.delete', cards: ['k1'], reason: ' \u0000 ' }, 'reason'],
    [
      'a figure that is none',
      { type: 'target.report', targetId: 't', value: Number.NaN, asOf: '2021-10-01', source: '' },
      'value',
    ],
  ])('answers %s with the field that is wrong', (_, input, field) => {
    expect(parseCommand(input)).toEqual({ refused: 'bad-request', detail: { field } })
  })
})
