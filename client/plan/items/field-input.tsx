import { useTranslation } from 'react-i18next'
import type { CalendarDate, PlanDate } from '../../../shared/calendar/date.ts'
import { PlanDateField } from '../../card/form/plan-date-field.tsx'
import { useBoard } from '../../live/hooks.ts'
import { Combo, DateField, NumberField, Select, TextArea, TextField, Toggle } from '../../ui/index.ts'
import { choicesOf } from './choices.ts'
import type { CollectionSpec, FieldSpec } from './field-spec.ts'
import { choiceWords, fieldName } from './item-words.ts'

/** One field of an item's form. Empty is undefined: the field is then left out of the item. */
export function FieldInput(props: {
  spec: CollectionSpec
  field: FieldSpec
  value: unknown
  error: string | undefined
  onChange: (value: unknown) => void
}) {
  const { t } = useTranslation(['plan', 'card'])
  const { spec, field, value, onChange } = props
  const plan = useBoard(view => view.plan)
  const today = useBoard(view => view.today)
  const label = fieldName(t, spec, field.path)
  const common = { label, error: props.error, required: field.required }
  switch (field.kind) {
    case 'text':
      return (
        <TextField
          {...common}
          value={textOf(value)}
          onChange={text => onChange(field.required ? text : text || undefined)}
        />
      )
    case 'paragraph':
      return (
        <TextArea
          {...common}
          value={textOf(value)}
          onChange={text => onChange(field.required ? text : text || undefined)}
        />
      )
    case 'number':
      return (
        <NumberField
          {...common}
          value={typeof value === 'number' ? value : null}
          onChange={n => onChange(n ?? undefined)}
        />
      )
    case 'flag':
      return <Toggle label={label} checked={value === true} onChange={onChange} />
    case 'date':
      return (
        <DateField<CalendarDate>
          {...common}
          today={today}
          value={(value as CalendarDate | undefined) ?? null}
          onChange={date => onChange(date ?? undefined)}
        />
      )
    case 'planDate':
      return (
        <div className="plan-date">
          <PlanDateField
            label={label}
            hideLabel={false}
            today={today}
            value={(value as PlanDate | undefined) ?? null}
            onChange={date => onChange(date ?? undefined)}
          />
        </div>
      )
    case 'choice':
      return (
        <Select
          {...common}
          value={textOf(value)}
          options={field.values.map(one => ({ value: one, label: choiceWords(t, spec, field.path, one) }))}
          onChange={onChange}
        />
      )
    case 'one':
      return (
        <Combo
          {...common}
          options={choicesOf(field.from, plan)}
          value={typeof value === 'string' ? value : null}
          onChange={id => onChange(id ?? undefined)}
        />
      )
    case 'many':
      return (
        <Combo
          {...common}
          multi
          options={choicesOf(field.from, plan)}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
        />
      )
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
