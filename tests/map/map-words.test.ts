import { describe, expect, it } from 'vitest'
import { legendKeys, mapWords } from '../../client/map/words/map-words.ts'
import { words } from './looks.ts'

describe('the words of a map', () => {
  it('[GANTT-4] a phrase around a number is translated once, whatever numbers it is said with', () => {
    const asked: string[] = []
    const t = ((key: string, values: Record<string, string>) => {
      asked.push(key)
      return `第${Object.values(values)[0]}周`
    }) as unknown as Parameters<typeof mapWords>[0]
    const said = mapWords(t)
    asked.length = 0
    expect([1, 2, 14].map(said.weekCount)).toEqual(['第1周', '第2周', '第14周'])
    expect(asked).toEqual(['map:weekCount'])
  })

  it('[GANTT-4] what only a legend says is looked up when it is read, and all of it is there', () => {
    const said = words
    expect(Object.keys(said.legend)).toEqual([...legendKeys])
    expect(Object.values(said.legend).every(word => word !== '' && !word.includes('legend.'))).toBe(true)
    expect({ ...said.lamp }).toEqual({
      red: '滞后',
      yellow: '预警',
      green: '正常',
      done: '完成',
      unreported: '未报',
    })
    expect([said.dayCount(37), said.late(12), said.percent(45), said.year(2021)]).toEqual([
      '第37天',
      '超12天',
      '45%',
      '2021年',
    ])
  })
})
