import { useTranslation } from 'react-i18next'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { PlanDate } from '../../../shared/calendar/date.ts'
import { PlanDateField } from '../../card/form/plan-date-field.tsx'
import { useBoard } from '../../live/hooks.ts'
import { Combo, DateField, NumberField, TextArea, TextField, Toggle } from '../../ui/index.ts'
import { ChoiceField } from './choice-field.tsx'
import type { Draft } from './draft.ts'
import { readPath } from './draft.ts'
import type { Field } from './field.ts'
import { HueField } from './hue-field.tsx'
import { PartsField } from './parts-field.tsx'
import { optionsFrom } from './sources.ts'
import { StagesField } from './stages-field.tsx'

export interface FieldAt {
  readonly field: Field
  readonly draft: Draft
  /** The item is being made: what names it can still be chosen. */
  readonly fresh: boolean
  readonly label: string
  readonly hint: string | undefined
  readonly error: string | undefined
  readonly put: (value: unknown) => void
}

/** One field of a form, by its kind; what was typed stays whatever is said against it. */
export function FormField(props: FieldAt) {
  const { t } = useTranslation('plan')
  const { field, draft, label, hint, error, put } = props
  const { input, required } = field
  const value = readPath(draft, field.path)
  const said = { label, hint, error, required }
  const locked = input.kind === 'line' && input.onlyNew === true && !props.fresh
  switch (input.kind) {
    case 'line':
      return (
        <TextField
          {...said}
          value={textOf(value)}
          required={required && !locked}
          readOnly={locked}
          maxLength={input.limit}
          onChange={put}
        />
      )
    case 'text':
      return (
        <TextArea
          {...said}
          value={textOf(value)}
          rows={input.rows ?? 3}
          maxLength={input.limit}
          onChange={text => put(input.oneLine ? text.replace(/\s*\n\s*/g, ' ') : text)}
        />
      )
    case 'number':
      return (
        <NumberField
          {...said}
          value={typeof value === 'number' ? value : null}
          min={input.min}
          max={input.max}
          unit={input.unit && t(`unit.${input.unit}`)}
          onChange={next => put(next ?? undefined)}
        />
      )
    case 'choice':
      return <ChoiceField {...said} input={input} value={value} onChange={put} />
    case 'pick':
    case 'picks':
      return <PickField {...props} />
    case 'day':
    case 'plan-date':
      return <DayField {...props} />
    case 'switch':
      return <SwitchField {...props} checked={value === true} onChange={put} />
    case 'part':
      return (
        <SwitchField
          {...props}
          checked={value !== undefined}
          onChange={on => put(on ? input.start : undefined)}
        />
      )
    case 'hue':
      return <HueField label={label} value={typeof value === 'number' ? value : 0} onChange={put} />
    case 'stages':
      return <StagesField {...said} value={value} onChange={put} />
    case 'parts':
      return <PartsField {...said} draft={draft} value={value} onChange={put} />
  }
}

function PickField({ field, draft, label, hint, error, put }: FieldAt) {
  const { t } = useTranslation('plan')
  const plan = useBoard(view => view.plan)
  const { input, required } = field
  const value = readPath(draft, field.path)
  if (input.kind !== 'pick' && input.kind !== 'picks') return null
  const placeholder = t(input.any ? 'anyOf' : input.kind === 'picks' ? 'noneOf' : 'notSaid')
  const said = { label, hint, error, required, placeholder, options: optionsFrom(input.from, plan, draft) }
  if (input.kind === 'picks')
    return <Combo {...said} multi value={Array.isArray(value) ? value : []} onChange={put} />
  return (
    <Combo
      {...said}
      value={typeof value === 'string' ? value : null}
      onChange={next => put(next ?? undefined)}
    />
  )
}

function DayField({ field, draft, label, hint, error, put }: FieldAt) {
  const today = useBoard(view => view.today)
  const value = readPath(draft, field.path)
  if (field.input.kind === 'day')
    return (
      <DateField<CalendarDate>
        label={label}
        hint={hint}
        error={error}
        required={field.required}
        value={typeof value === 'string' ? (value as CalendarDate) : null}
        today={today}
        onChange={next => put(next ?? undefined)}
      />
    )
  const read = PlanDate.safeParse(value)
  return (
    <div className="plan-date-pair">
      <PlanDateField
        label={label}
        hideLabel={false}
        value={read.success ? read.data : null}
        today={today}
        onChange={next => put(next ?? undefined)}
      />
      {error && <p className="ui-field-error">{error}</p>}
    </div>
  )
}

function SwitchField(props: FieldAt & { checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <div className="plan-switch">
      <Toggle label={props.label} checked={props.checked} onChange={props.onChange} />
      {props.error ? (
        <p className="ui-field-error">{props.error}</p>
      ) : (
        props.hint && <p className="ui-field-hint">{props.hint}</p>
      )}
    </div>
  )
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
