import type { Money } from '../../shared/card/fields.ts'

/** For sorting only: 1亿元 stands above 9999万元. Dollars sort among themselves, above yuan, and are never converted (TGT-4). */
export function inYuan(money: Money | null): number | null {
  if (!money) return null
  if (money.unit === '万美元') return 1e15 + money.amount
  return money.unit === '亿元' ? money.amount * 10_000 : money.amount
}
