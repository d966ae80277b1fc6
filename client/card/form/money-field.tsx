import { useTranslation } from 'react-i18next'
import type { Money } from '../../../shared/card/fields.ts'
import { NumberField, Select } from '../../ui/index.ts'
import './money-field.css'

const units = ['万元', '亿元', '万美元'] as const

/** An amount in the unit it is written in; changing the unit changes the unit, never the figure (TGT-4). */
export function MoneyField(props: {
  label: string
  value: Money | null
  min?: number
  required?: boolean
  hideLabel?: boolean
  /** What an empty field is counted in. */
  unit?: Money['unit']
  onChange: (value: Money | null) => void
}) {
  const { t } = useTranslation('card')
  const unit = props.value?.unit ?? props.unit ?? '万元'
  return (
    <div className="money-field">
      <NumberField
        label={props.label}
        hideLabel={props.hideLabel}
        value={props.value?.amount ?? null}
        min={props.min ?? 0}
        required={props.required}
        onChange={amount => props.onChange(amount === null ? null : { amount, unit })}
      />
      <Select
        label={t('money.unitOf', { what: props.label })}
        hideLabel
        value={unit}
        options={units.map(value => ({ value, label: t(`money.unit.${value}`) }))}
        onChange={next => props.onChange({ amount: props.value?.amount ?? 0, unit: next })}
      />
    </div>
  )
}
