import { useTranslation } from 'react-i18next'
import { useBoard } from '../../live/hooks.ts'
import { type Draft, readPath } from '../form/draft.ts'
import { type Form, fieldsOf } from '../form/field.ts'
import { fieldWords } from '../form/field-words.ts'

/** What an item says, field by field, for reading; what it does not say is left out unless `all`. */
export function ItemFacts({ form, draft, all }: { form: Form; draft: Draft; all?: boolean }) {
  const { t } = useTranslation(['plan', 'card', 'targets', 'domain'])
  const plan = useBoard(view => view.plan)
  const facts = fieldsOf(form).flatMap(field => {
    const words = fieldWords(field, draft, { t, plan })
    const off = field.input.kind === 'switch' && readPath(draft, field.path) !== true
    return all || (words && !off) ? [{ field, words }] : []
  })
  return (
    <dl className="plan-facts">
      {facts.map(({ field, words }) => (
        <div key={field.path} data-wide={field.wide || undefined}>
          <dt>{t(`plan:field.${field.label}`)}</dt>
          <dd>{words || <span className="plan-unsaid">{t('plan:unsaid')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
