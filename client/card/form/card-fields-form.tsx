import { useTranslation } from 'react-i18next'
import type { PlanView } from '../../../shared/board/view.ts'
import { Combo, NumberField, Select, TextField, Toggle } from '../../ui/index.ts'
import type { CardFields } from './card-fields.ts'
import { MoneyField } from './money-field.tsx'
import { areaOptions, leaderOptions, measureOptions, unitOptions } from './options.ts'
import './card-form.css'

export function CardFieldsForm(props: {
  fields: CardFields
  plan: PlanView
  /** What to put right, said beside the field. */
  errors?: Partial<Record<keyof CardFields, string | undefined>>
  onChange: (fields: CardFields) => void
}) {
  const { t } = useTranslation('card')
  const { fields, plan, errors = {} } = props
  const put = (patch: Partial<CardFields>) => props.onChange({ ...fields, ...patch })
  const name = (field: keyof CardFields) => t(`domain:field.${field}`)
  return (
    <div className="card-form">
      <div className="card-form-wide">
        <TextField
          label={name('title')}
          value={fields.title}
          maxLength={200}
          required
          error={errors.title}
          onChange={title => put({ title })}
        />
      </div>
      <Combo
        label={name('areaId')}
        options={areaOptions(plan)}
        value={fields.areaId}
        required
        error={errors.areaId}
        onChange={areaId => put({ areaId })}
      />
      <Combo
        label={name('moreAreaIds')}
        multi
        options={areaOptions(plan).filter(option => option.value !== fields.areaId)}
        value={fields.moreAreaIds}
        onChange={moreAreaIds => put({ moreAreaIds })}
      />
      <Combo
        label={name('measureId')}
        options={measureOptions(plan)}
        value={fields.measureId}
        onChange={measureId => put({ measureId })}
      />
      <TextField label={name('code')} value={fields.code} maxLength={40} onChange={code => put({ code })} />
      <Combo
        label={name('leadUnitId')}
        options={unitOptions(plan)}
        value={fields.leadUnitId}
        placeholder={t('unclear')}
        onChange={leadUnitId => put({ leadUnitId })}
      />
      <Combo
        label={name('supportUnitIds')}
        multi
        options={unitOptions(plan).filter(option => option.value !== fields.leadUnitId)}
        value={fields.supportUnitIds}
        onChange={supportUnitIds => put({ supportUnitIds })}
      />
      <Combo
        label={name('leaderId')}
        options={leaderOptions(plan)}
        value={fields.leaderId}
        placeholder={t('unclear')}
        onChange={leaderId => put({ leaderId })}
      />
      <Select
        label={name('start')}
        value={fields.start ?? ''}
        options={[
          { value: '', label: t('none') },
          { value: 'new', label: t('start.new') },
          { value: 'continuing', label: t('start.continuing') },
        ]}
        onChange={start => put({ start: start === 'new' || start === 'continuing' ? start : null })}
      />
      <MoneyField
        label={name('investTotal')}
        value={fields.investTotal}
        onChange={investTotal => put({ investTotal })}
      />
      <MoneyField
        label={name('investPlanned')}
        value={fields.investPlanned}
        onChange={investPlanned => put({ investPlanned })}
      />
      <NumberField
        label={name('buildDays')}
        unit={t('days')}
        value={fields.buildDays}
        min={1}
        max={20_000}
        hint={t('form.buildDaysHint')}
        onChange={buildDays => put({ buildDays: buildDays === null ? null : Math.round(buildDays) })}
      />
      <Toggle label={name('chemical')} checked={fields.chemical} onChange={chemical => put({ chemical })} />
    </div>
  )
}
