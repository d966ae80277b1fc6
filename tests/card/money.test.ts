import { describe, expect, it } from 'vitest'
import { inUnit, sumByUnit } from '../../shared/card/money.ts'

describe('money', () => {
  it('[TGT-4] 万元 and 亿元 convert into each other, and say so', () => {
    expect(inUnit({ amount: 18_300, unit: '万元' }, '亿元')).toEqual({ amount: 1.83, converted: true })
    expect(inUnit({ amount: 4.05, unit: '亿元' }, '万元')).toEqual({ amount: 40_500, converted: true })
    expect(inUnit({ amount: 4.05, unit: '亿元' }, '亿元')).toEqual({ amount: 4.05, converted: false })
  })

  it('[TGT-4] dollars are never converted', () => {
    expect(inUnit({ amount: 8000, unit: '万美元' }, '万元')).toBeNull()
    expect(inUnit({ amount: 8000, unit: '万元' }, '万美元')).toBeNull()
  })

  it('[TGT-4] sums stay apart by the unit they were written in', () => {
    const paid = [
      { amount: 0.1, unit: '亿元' as const },
      { amount: 300, unit: '万元' as const },
      { amount: 0.2, unit: '亿元' as const },
    ]
    expect(sumByUnit(paid)).toEqual([
      { unit: '亿元', amount: 0.3 },
      { unit: '万元', amount: 300 },
    ])
  })
})
