import { useTranslation } from 'react-i18next'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { figureWords } from '../../card/words/number-words.ts'
import { useBoard } from '../../live/hooks.ts'
import {
  Button,
  Combo,
  DateField,
  type FieldProps,
  Icon,
  IconButton,
  NumberField,
  TextField,
} from '../../ui/index.ts'
import { type Draft, isObject, putPath } from './draft.ts'
import { partSums } from './part-sums.ts'

/** TGT-6 分解: by unit or place, by period, or both. What does not add up is said beside them and stops nobody. */
export function PartsField(
  props: FieldProps & { draft: Draft; value: unknown; onChange: (parts: readonly Draft[]) => void },
) {
  const { t } = useTranslation('plan')
  const parts = Array.isArray(props.value) ? props.value.filter(isObject) : []
  const put = (at: number, key: string, value: unknown) =>
    props.onChange(parts.map((part, other) => (other === at ? putPath(part, key, value) : part)))
  return (
    <fieldset className="plan-rows">
      <legend className="ui-field-label">{props.label}</legend>
      {parts.length > 0 && (
        <ol>
          {parts.map((part, at) => (
            <PartRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a part has nothing of its own to be known by
              key={at}
              n={at + 1}
              part={part}
              put={(key, value) => put(at, key, value)}
              remove={() => props.onChange(parts.filter((_, other) => other !== at))}
            />
          ))}
        </ol>
      )}
      {partSums(props.draft).map(({ by, sum, whole }) => (
        <p key={by} className="plan-sum" data-differs={sum !== whole || undefined}>
          {sum !== whole && <Icon name="alert" size={14} />}
          {t(sum === whole ? 'sum.agrees' : 'sum.differs', {
            by: t(`sum.${by}`),
            sum: figureWords(sum),
            whole: figureWords(whole),
          })}
        </p>
      ))}
      {props.error ? (
        <p className="ui-field-error">{props.error}</p>
      ) : (
        <p className="ui-field-hint">{props.hint}</p>
      )}
      <Button size="s" icon="plus" onClick={() => props.onChange([...parts, {}])}>
        {t('addPart')}
      </Button>
    </fieldset>
  )
}

function PartRow(props: {
  n: number
  part: Draft
  put: (key: string, value: unknown) => void
  remove: () => void
}) {
  const { t } = useTranslation('plan')
  const { n, part, put } = props
  const units = useBoard(view => view.plan.units)
  const today = useBoard(view => view.today)
  return (
    <li className="plan-part">
      <Combo
        label={t('partUnit', { n })}
        hideLabel
        placeholder={t('field.unitId')}
        options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={typeof part.unitId === 'string' ? part.unitId : null}
        onChange={unit => put('unitId', unit ?? undefined)}
      />
      <TextField
        label={t('partPlace', { n })}
        hideLabel
        placeholder={t('field.place')}
        value={typeof part.place === 'string' ? part.place : ''}
        maxLength={40}
        onChange={place => put('place', place || undefined)}
      />
      <DateField<CalendarDate>
        label={t('partUntil', { n })}
        hideLabel
        today={today}
        value={typeof part.until === 'string' ? (part.until as CalendarDate) : null}
        onChange={until => put('until', until ?? undefined)}
      />
      <NumberField
        label={t('partValue', { n })}
        hideLabel
        placeholder={t('field.value')}
        value={typeof part.value === 'number' ? part.value : null}
        onChange={value => put('value', value ?? undefined)}
      />
      <IconButton label={t('partRemove', { n })} icon="trash" size="s" onClick={props.remove} />
    </li>
  )
}
