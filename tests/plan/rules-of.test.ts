import { describe, expect, test } from 'vitest'
import { putPath } from '../../client/plan/form/draft.ts'
import { presetKeys, presetOf, rulesOf } from '../../client/plan/lamps/rules-of.ts'
import { lampPresets } from '../../shared/lamp/presets.ts'

describe('lamp rules from their form', () => {
  test.each(presetKeys)('[LAMP-1] preset %s comes back from the form as it went in', key => {
    expect(presetOf(lampPresets[key])).toBe(key)
    expect(rulesOf(lampPresets[key], '自定义')).toEqual({ ok: true, rules: lampPresets[key] })
  })

  test('[LAMP-1] a changed figure makes the rules one’s own; put back, they are the preset again', () => {
    const changed = putPath(lampPresets.default, 'milestone.warnWithinDays', 10)
    expect(rulesOf(changed, '自定义')).toMatchObject({
      ok: true,
      rules: { preset: 'custom', name: '自定义', milestone: { warnWithinDays: 10 } },
    })
    const back = putPath(changed, 'milestone.warnWithinDays', 7)
    expect(rulesOf(back, '自定义')).toMatchObject({ ok: true, rules: { preset: 'default', name: '默认' } })
  })

  test('[LAMP-2] a lamp that is off is absent, and its figures with it', () => {
    const off = putPath(lampPresets.default, 'progress', undefined)
    const checked = rulesOf(off, '自定义')
    expect(checked.ok && 'progress' in checked.rules).toBe(false)
  })

  test('choosing no milestone means all of them, never none', () => {
    const none = putPath(lampPresets.default, 'milestone.stageIds', [])
    expect(rulesOf(none, '自定义')).toEqual({ ok: true, rules: lampPresets.default })
  })

  test('points compared as a ratio ask for the figures of a ratio', () => {
    const ratio = putPath(lampPresets.default, 'progress.by', 'ratio')
    const checked = rulesOf(ratio, '自定义')
    expect(checked.ok ? [] : Object.keys(checked.complaints).sort()).toEqual([
      'progress.redBelow',
      'progress.yellowBelow',
    ])
  })

  test.each([
    ['progress.redAbove', 5],
    ['progress.yellowFrom', 31],
  ])('[LAMP-1] red before yellow is refused: %s = %i', (path, figure) => {
    expect(rulesOf(putPath(lampPresets.default, path, figure), '自定义')).toMatchObject({
      ok: false,
      complaints: { 'progress.redAbove': { key: 'redBeforeYellow' } },
    })
  })
})
