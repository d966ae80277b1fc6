import { useTranslation } from 'react-i18next'
import './plan-form.css'
import { type Complaints, isShown } from './check-draft.ts'
import { ClauseField } from './clause-field.tsx'
import { type Draft, putPath } from './draft.ts'
import type { Form } from './field.ts'
import { FormField } from './form-field.tsx'
import { useComplaintWords } from './use-complaint-words.ts'

/** A form over a draft: fields under their headings, the clause they come from beside them, complaints at the field. */
export function PlanForm(props: {
  form: Form
  draft: Draft
  /** As the form was opened; what it held then is shown even where it no longer applies. */
  before: Draft
  fresh?: boolean
  complaints: Complaints
  onChange: (draft: Draft) => void
}) {
  const { t } = useTranslation('plan')
  const { form, draft, before, complaints, onChange } = props
  const words = useComplaintWords()
  return (
    <div className="plan-form" data-clause={form.clause || undefined}>
      <div className="plan-form-fields">
        {form.groups.map(group => (
          <FormGroup key={group.title} title={form.groups.length > 1 ? t(`heading.${group.title}`) : null}>
            {group.fields
              .filter(field => isShown(field, draft, before))
              .map(field => (
                <div key={field.path} data-wide={field.wide || undefined} data-path={field.path}>
                  <FormField
                    field={field}
                    draft={draft}
                    fresh={props.fresh ?? false}
                    label={t(`field.${field.label}`)}
                    hint={field.hint && t(`hint.${field.hint}`)}
                    error={words(complaints[field.path])}
                    put={value => onChange(putPath(draft, field.path, value))}
                  />
                </div>
              ))}
          </FormGroup>
        ))}
      </div>
      {form.clause && <ClauseField draft={draft} complaints={complaints} words={words} onChange={onChange} />}
    </div>
  )
}

function FormGroup({ title, children }: { title: string | null; children: React.ReactNode }) {
  if (title === null) return <div className="plan-form-grid">{children}</div>
  return (
    <fieldset className="plan-form-group">
      <legend>{title}</legend>
      <div className="plan-form-grid">{children}</div>
    </fieldset>
  )
}
