import { describe, expect, test } from 'vitest'
import { createCommand, emptyCard, type NewCard } from '../../client/plan/cards/new-card.ts'
import { Command } from '../../shared/board/command.ts'
import { AreaId, ListId, WorkflowId } from '../../shared/ids.ts'
import { day, today, unitId } from '../support/build-board.ts'

const named: NewCard = {
  ...emptyCard,
  workflowId: WorkflowId.parse('invest'),
  fields: { ...emptyCard.fields, title: ' 新项目（示例） ', areaId: AreaId.parse('invest') },
}

describe('a new card', () => {
  test('[CARD-1] needs a title, a class and an area, and nothing else', () => {
    const checked = createCommand(emptyCard, today)
    expect(checked.ok ? [] : Object.keys(checked.complaints).sort()).toEqual([
      'areaId',
      'title',
      'workflowId',
    ])
    expect(createCommand(named, today)).toMatchObject({
      ok: true,
      command: { title: '新项目（示例）', patch: {}, due: null, lists: [] },
    })
  })

  test('[CARD-4] [CARD-6] first dates are planned dates, and lists begin today', () => {
    const checked = createCommand(
      {
        ...named,
        due: day('2021-12-31'),
        startOn: day('2021-11-01'),
        plan: { sign: day('2021-11-10') },
        listIds: [ListId.parse('in')],
        fields: { ...named.fields, leadUnitId: unitId('zs'), chemical: true },
      },
      today,
    )
    expect(checked).toMatchObject({
      ok: true,
      command: {
        patch: { leadUnitId: 'zs', chemical: true, startOn: day('2021-11-01') },
        plan: { sign: { date: day('2021-11-10') } },
        lists: [{ listId: 'in', from: today }],
      },
    })
    expect(checked.ok && Command.safeParse(checked.command).success).toBe(true)
  })

  test('a due date before the start is said beside it', () => {
    const backwards = { ...named, startOn: day('2021-12-31'), due: day('2021-11-01') }
    expect(createCommand(backwards, today)).toEqual({
      ok: false,
      complaints: { due: { key: 'endsBefore' } },
    })
  })
})
