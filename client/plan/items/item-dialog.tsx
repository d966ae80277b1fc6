import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { planCollections } from '../../../shared/plan/plan.ts'
import { useAct } from '../../card/act/use-act.ts'
import { Button, Dialog, TextField } from '../../ui/index.ts'
import { FieldInput } from './field-input.tsx'
import type { CollectionSpec } from './field-spec.ts'
import { type Item, valueAt, withValue } from './path.ts'

/** One item's form. Its own schema judges it here first; the server judges it again. */
export function ItemDialog(props: { spec: CollectionSpec; item: Item; fresh: boolean; onClose: () => void }) {
  const { t } = useTranslation(['plan', 'card'])
  const { spec } = props
  const [item, setItem] = useState(props.item)
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const { run, busy } = useAct()
  const name = t(`collection.${spec.collection}`)
  const save = async () => {
    const missing = spec.fields.filter(field => field.required && isEmpty(valueAt(item, field.path)))
    if (missing.length > 0) return setWrong(new Set(missing.map(field => field.path)))
    const parsed = planCollections[spec.collection].safeParse(item)
    if (!parsed.success) return setWrong(new Set(parsed.error.issues.map(issue => issue.path.join('.'))))
    const items = [JSON.parse(JSON.stringify(parsed.data))]
    if (await run({ type: 'plan.put', collection: spec.collection, items }, t('saved'))) props.onClose()
  }
  const put = (path: string, value: unknown) => {
    setItem(withValue(item, path, value))
    setWrong(new Set([...wrong].filter(one => one !== path)))
  }
  return (
    <Dialog
      open
      title={t(props.fresh ? 'add' : 'edit', { what: name })}
      width={640}
      onClose={props.onClose}
      footer={
        <>
          {wrong.size > 0 && (
            <span className="plan-wrong" role="alert">
              {t('wrong')}
            </span>
          )}
          <Button onClick={props.onClose}>{t('card:cancel')}</Button>
          <Button kind="primary" disabled={busy} onClick={save}>
            {t('card:save')}
          </Button>
        </>
      }
    >
      <div className="card-form">
        {spec.ownId && (
          <TextField
            label={t('field.id')}
            value={String(item.id ?? '')}
            required
            readOnly={!props.fresh}
            error={wrong.has('id') ? t('fieldWrong') : undefined}
            onChange={id => put('id', id)}
          />
        )}
        {spec.fields.map(field => (
          <div key={field.path} className={field.wide ? 'card-form-wide' : undefined}>
            <FieldInput
              spec={spec}
              field={field}
              value={valueAt(item, field.path)}
              error={isWrong(wrong, field.path) ? t('fieldWrong') : undefined}
              onChange={value => put(field.path, value)}
            />
          </div>
        ))}
      </div>
    </Dialog>
  )
}

/** A problem inside a field (`from.date`) or of the object it stands in (`source`) is shown at the field. */
const isWrong = (wrong: ReadonlySet<string>, path: string) =>
  [...wrong].some(one => one === path || one.startsWith(`${path}.`))

const isEmpty = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
