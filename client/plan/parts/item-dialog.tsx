import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { Refusal } from '../../../shared/refusal.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { type Complaints, checkDraft } from '../form/check-draft.ts'
import { changedKeys, type Draft } from '../form/draft.ts'
import type { Form } from '../form/field.ts'
import { PlanForm } from '../form/plan-form.tsx'
import { useComplaintWords } from '../form/use-complaint-words.ts'
import { LeaveButton, useLeaving } from './leaving.tsx'
import { Refused } from './refused.tsx'

/** A form in a dialog. It closes once saved; a complaint or a refusal leaves everything typed where it is. */
export function ItemDialog(props: {
  title: string
  form: Form
  schema: z.ZodType
  draft: Draft
  fresh?: boolean
  busy: boolean
  /** What the schema cannot see, such as an id somebody else has. */
  check?: (draft: Draft) => Complaints
  onSave: (item: Draft) => Promise<Refusal | null>
  onClose: () => void
}) {
  const { t } = useTranslation(['plan', 'card'])
  const { form, schema } = props
  const [before] = useState(props.draft)
  const [draft, setDraft] = useState(props.draft)
  const [complaints, setComplaints] = useState<Complaints>({})
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const words = useComplaintWords()
  const changed = changedKeys(before, draft).length > 0
  const { leaving, close, stay } = useLeaving(changed, props.onClose)
  const change = (next: Draft) => {
    setDraft(next)
    stay()
    if (Object.keys(complaints).length > 0) setComplaints(complaintsOf(next))
  }
  const complaintsOf = (next: Draft): Complaints => {
    const checked = checkDraft(form, schema, next, before)
    return { ...(checked.ok ? {} : checked.complaints), ...props.check?.(next) }
  }
  const save = async () => {
    const checked = checkDraft(form, schema, draft, before)
    const wrong = complaintsOf(draft)
    setComplaints(wrong)
    if (!checked.ok || Object.keys(wrong).length > 0) return focusFirst(Object.keys(wrong))
    const refused = await props.onSave(checked.item)
    setRefusal(refused)
    if (!refused) props.onClose()
  }
  return (
    <Dialog
      open
      title={props.title}
      width={form.clause ? 1000 : 680}
      onClose={close}
      footer={
        <>
          <LeaveButton leaving={leaving} onClick={close} />
          <Button kind="primary" disabled={props.busy || !(changed || props.fresh)} onClick={save}>
            {t('card:save')}
          </Button>
        </>
      }
    >
      <Refused refusal={refusal} />
      {complaints[''] && <p className="plan-refused">{words(complaints[''])}</p>}
      <PlanForm
        form={form}
        draft={draft}
        before={before}
        fresh={props.fresh ?? false}
        complaints={complaints}
        onChange={change}
      />
    </Dialog>
  )
}

/** The first field that is complained of, as the form shows them. */
function focusFirst(paths: readonly string[]) {
  const fields = document.querySelectorAll<HTMLElement>('dialog[open] [data-path]')
  const wrong = [...fields].find(field => paths.includes(field.dataset.path ?? ''))
  wrong?.querySelector<HTMLElement>('input, select, textarea')?.focus()
}
