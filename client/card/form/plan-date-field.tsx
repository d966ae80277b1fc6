import { useTranslation } from 'react-i18next'
import type { CalendarDate, PlanDate } from '../../../shared/calendar/date.ts'
import { within } from '../../../shared/calendar/plan-date.ts'
import { DateField, Select } from '../../ui/index.ts'

const precisions = ['day', 'xun', 'half-month', 'month', 'year'] as const

/** A date and how exactly it is meant: picking any day in late September with 旬 gives 「9月下旬」. */
export function PlanDateField(props: {
  label: string
  value: PlanDate | null
  today: CalendarDate
  hideLabel?: boolean
  onChange: (value: PlanDate | null) => void
}) {
  const { t } = useTranslation('card')
  const precision = props.value?.precision ?? 'day'
  return (
    <>
      <DateField
        label={props.label}
        hideLabel={props.hideLabel ?? true}
        value={props.value?.date ?? null}
        today={props.today}
        onChange={date => props.onChange(date ? within(precision, date) : null)}
      />
      <Select
        label={t('precision.label', { what: props.label })}
        hideLabel
        value={precision}
        options={precisions.map(value => ({ value, label: t(`precision.${value}`) }))}
        onChange={next => props.value && props.onChange(within(next, props.value.date))}
      />
    </>
  )
}
