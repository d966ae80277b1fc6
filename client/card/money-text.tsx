import { useTranslation } from 'react-i18next'
import type { Money } from '../../shared/card/fields.ts'
import { moneyWords } from './words/number-words.ts'

/** 4.05亿元, in the unit it was written in; sums of several units stand side by side, never added (TGT-4). */
export function MoneyText(props: { money: Money | readonly Money[] | null; none?: string }) {
  const { t } = useTranslation('card')
  const sums = props.money === null ? [] : 'unit' in props.money ? [props.money] : props.money
  if (sums.length === 0) return <span className="money-none">{props.none ?? '—'}</span>
  return <span className="num">{sums.map(sum => moneyWords(t, sum)).join(t('money.and'))}</span>
}
