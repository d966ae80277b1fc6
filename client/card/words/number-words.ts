import type { TFunction } from 'i18next'
import type { Money } from '../../../shared/card/fields.ts'

const plain = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4, useGrouping: 'min2' })

/** A figure as the plans print it: 4.05, 8000, 12,000; no trailing zeros, no digits nobody wrote. */
export function figureWords(value: number): string {
  return plain.format(value)
}

/** 4.05亿元: the unit is the one it was written in and follows without a space (TGT-4). */
export function moneyWords(t: TFunction, money: Pick<Money, 'amount' | 'unit'>): string {
  return t('card:money.text', { amount: figureWords(money.amount), unit: t(`card:money.unit.${money.unit}`) })
}

/** Whole and half points are what people say aloud: 62%, 12.5个百分点. */
export function pointsWords(points: number): string {
  return plain.format(Math.round(points * 10) / 10)
}
