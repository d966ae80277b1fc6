import { describe, expect, test } from 'vitest'
import { changeCounts, previewLamps } from '../../client/plan/lamps/preview-lamps.ts'
import { planOf } from '../../shared/board/document.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { BoardView } from '../../shared/board/view.ts'
import { lampPresets } from '../../shared/lamp/presets.ts'
import type { LampRules } from '../../shared/lamp/rules.ts'
import { addCard, buildCrowdedBoard, instant, today } from '../support/build-board.ts'

const own: LampRules = {
  preset: 'custom',
  name: '自定义',
  milestone: { warnWithinDays: 30, redAfterDaysLate: 5, warnWholeMonth: true },
  progress: { by: 'ratio', yellowBelow: 0.99, redBelow: 0.9 },
  money: { by: 'ratio', yellowBelow: 0.9, redBelow: 0.5 },
  returnWithinDays: 3,
}
const rules: readonly LampRules[] = [...Object.values(lampPresets), own]

/** Beside ordinary cards, one for each thing on a card that a lamp may ask for: leaving any out changes an answer. */
const by = { by: { userId: 'u', name: '主要领导' }, at: instant('2021-10-20T09:00:00+08:00') }
const late = { 'claim:sign': undefined, progress: 0 }
const doc = buildCrowdedBoard(240)
addCard(doc, 'overridden', {
  ...late,
  override: { lamp: 'green', reason: '示例', approvedBy: by.by, until: null, requestId: 'r', at: by.at },
})
addCard(doc, 'stopped', { ...late, side: { state: 'suspended', reason: '示例', requestId: 'r', ...by } })
addCard(doc, 'paid', {
  progress: 30,
  investPlanned: { amount: 100, unit: '万元' },
  'money:m': { amount: 95, unit: '万元', on: '2021-10-18', ...by },
})
addCard(doc, 'returned', { 'return:2021-10-29': { unchanged: true, ...by } })
addCard(doc, 'made-yesterday', { createdAt: instant('2021-10-28T09:00:00+08:00') })
addCard(doc, 'made-before', { createdAt: instant('2021-01-04T09:00:00+08:00') })
const projector = createProjector(doc, today)

/** What the board truly shows once these rules are saved. */
function afterSaving(next: LampRules): BoardView {
  planOf(doc).set('lampRules', next)
  return projector.view()
}

describe('the lamp preview', () => {
  test.each(rules.map(next => [next.preset, next] as const))(
    '[LAMP-1] under %s says of every card what saving then shows',
    (_, next) => {
      const before = afterSaving(lampPresets.default)
      const preview = previewLamps(before, next)
      const after = afterSaving(next)
      const changed = before.cards.flatMap((card, at) => {
        const to = after.cards[at]?.lamp
        return to && to !== card.lamp ? [[card.id, card.lamp, to]] : []
      })
      expect(preview.changes.map(({ card, from, to }) => [card.id, from, to])).toEqual(changed)
      expect(preview.unreported).toEqual({
        before: before.lampCounts.unreported,
        after: after.lampCounts.unreported,
      })
    },
  )

  test('[LAMP-1] the board of this test changes lamps in both directions, so that agreeing means something', () => {
    const { changes } = previewLamps(afterSaving(lampPresets.default), own)
    const counts = changeCounts(changes)
    expect(counts.length).toBeGreaterThan(1)
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(changes.length)
  })

  test('[LAMP-2] the rules in force change nothing', () => {
    for (const next of rules) expect(previewLamps(afterSaving(next), next).changes).toEqual([])
  })
})
