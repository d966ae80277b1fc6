import { useTranslation } from 'react-i18next'
import { type FieldProps, Select } from '../../ui/index.ts'
import type { Input } from './field.ts'

/** One of a few fixed values. A value the choices do not have, as a plan of a later version might, stays and is shown as it is. */
export function ChoiceField(
  props: FieldProps & {
    input: Extract<Input, { kind: 'choice' }>
    value: unknown
    onChange: (value: unknown) => void
  },
) {
  const { t } = useTranslation('plan')
  const { input, value, onChange, ...said } = props
  const now = value === undefined || value === null ? '' : String(value)
  const options = input.values.map(one => ({ value: one, label: t(`choice.${input.choices}.${one}`) }))
  if (input.none || now === '')
    options.unshift({ value: '', label: t(input.any ? `choice.${input.choices}.any` : 'notSaid') })
  if (now !== '' && !input.values.includes(now)) options.push({ value: now, label: now })
  return (
    <Select
      {...said}
      value={now}
      options={options}
      onChange={next => onChange(next === '' ? undefined : input.figures ? Number(next) : next)}
    />
  )
}
