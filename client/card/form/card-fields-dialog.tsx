import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { useAct } from '../act/use-act.ts'
import { type CardFields, fieldsOf, patchOf } from './card-fields.ts'
import { CardFieldsForm } from './card-fields-form.tsx'

/** Dispatch's own fields of one card. */
export function CardFieldsDialog(props: { cards: readonly [CardView]; onClose: () => void }) {
  const { t } = useTranslation('card')
  const [card] = props.cards
  const plan = useBoard(view => view.plan)
  const { run, busy } = useAct()
  const [fields, setFields] = useState<CardFields>(() => fieldsOf(card))
  const patch = patchOf(fieldsOf(card), fields)
  const changed = Object.keys(patch).length > 0
  const save = async () => {
    if (await run({ type: 'card.edit', cards: [card.id], patch }, t('form.saved'))) props.onClose()
  }
  return (
    <Dialog
      open
      title={t('form.title')}
      width={640}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('cancel')}</Button>
          <Button kind="primary" disabled={!changed || busy || fields.title.trim() === ''} onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <CardFieldsForm fields={fields} plan={plan} onChange={setFields} />
    </Dialog>
  )
}
