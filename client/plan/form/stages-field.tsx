import { useTranslation } from 'react-i18next'
import { Button, type FieldProps, IconButton, NumberField, TextField, Toggle } from '../../ui/index.ts'
import { type Draft, isObject, putPath } from './draft.ts'
import { newId } from './new-id.ts'

/** The stages of a workflow in their order, each also a milestone (CARD-2). A stage keeps its id whatever it is called. */
export function StagesField(
  props: FieldProps & { value: unknown; onChange: (stages: readonly Draft[]) => void },
) {
  const { t } = useTranslation('plan')
  const stages = Array.isArray(props.value) ? props.value.filter(isObject) : []
  const put = (at: number, patch: Draft) =>
    props.onChange(stages.map((stage, other) => (other === at ? { ...stage, ...patch } : stage)))
  const swap = (at: number, by: -1 | 1) => {
    const next = [...stages]
    const [moved] = next.splice(at, 1)
    if (moved) next.splice(at + by, 0, moved)
    props.onChange(next)
  }
  return (
    <fieldset className="plan-rows">
      <legend className="ui-field-label">{props.label}</legend>
      <ol>
        {stages.map((stage, at) => {
          const name = String(stage.name || t('nth', { n: at + 1 }))
          return (
            <li key={String(stage.id)} className="plan-stage">
              <span className="num plan-nth">{at + 1}</span>
              <TextField
                label={t('stageNameOf', { n: at + 1 })}
                hideLabel
                value={String(stage.name ?? '')}
                maxLength={20}
                onChange={text => put(at, { name: text })}
              />
              <NumberField
                label={t('percentOf', { name })}
                hideLabel
                unit="%"
                min={0}
                max={100}
                value={typeof stage.percent === 'number' ? stage.percent : null}
                onChange={percent =>
                  props.onChange(
                    stages.map((one, other) =>
                      other === at ? putPath(one, 'percent', percent ?? undefined) : one,
                    ),
                  )
                }
              />
              <Toggle
                label={t('stageColumn')}
                checked={stage.column === true}
                onChange={column => put(at, { column })}
              />
              <Toggle
                label={t('stageFinal')}
                checked={stage.final === true}
                onChange={final => put(at, { final })}
              />
              <IconButton
                label={t('upOf', { name })}
                icon="arrow-up"
                size="s"
                disabled={at === 0}
                onClick={() => swap(at, -1)}
              />
              <IconButton
                label={t('downOf', { name })}
                icon="arrow-down"
                size="s"
                disabled={at === stages.length - 1}
                onClick={() => swap(at, 1)}
              />
              <IconButton
                label={t('removeOf', { name })}
                icon="trash"
                size="s"
                disabled={stages.length <= 2}
                onClick={() => props.onChange(stages.filter((_, other) => other !== at))}
              />
            </li>
          )
        })}
      </ol>
      {props.error ? (
        <p className="ui-field-error">{props.error}</p>
      ) : (
        <p className="ui-field-hint">{props.hint}</p>
      )}
      <Button
        size="s"
        icon="plus"
        onClick={() => props.onChange([...stages, { id: newId(), name: '', column: true, final: false }])}
      >
        {t('addStage')}
      </Button>
    </fieldset>
  )
}
