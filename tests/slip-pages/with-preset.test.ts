import { describe, expect, test } from 'vitest'
import { withLooks, withPreset } from '../../client/slip/rules/with-preset.ts'
import { firstInspectionRules } from '../../shared/inspection/first-rules.ts'

const ours = firstInspectionRules('xuancheng').slips

describe('[SLIP-1] colours come from a preset, numbers stay the campaign’s own', () => {
  test('a preset paints and names, and the 机关代字 of a kind stays', () => {
    const suqian = withPreset(ours, 'suqian')
    expect(suqian.looks.supervise).toEqual({ colour: 'yellow', name: '黄色督办单' })
    expect(suqian.looks.rectify).toEqual({ colour: 'red', name: '红色督办单', numberWord: '宣高新纪' })
    expect(withPreset(suqian, 'plain').looks.rectify).toEqual({
      colour: 'none',
      name: '整改通知书',
      numberWord: '宣高新纪',
    })
  })

  test.each([
    ['a colour', { colour: 'orange' as const }, 'custom'],
    ['a name', { name: '限期整改单' }, 'custom'],
    ['a 机关代字', { numberWord: '宣高新监' }, 'suqian'],
  ])('changing %s by hand', (_, change, preset) => {
    const suqian = withPreset(ours, 'suqian')
    const looks = { ...suqian.looks, rectify: { ...suqian.looks.rectify, ...change } }
    expect(withLooks(suqian, looks).preset).toBe(preset)
  })
})
