import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../../shared/refusal.ts'
import { Button, Dialog } from '../../ui/index.ts'
import type { Listing, Row } from '../collections/listing.ts'
import { Refused } from './refused.tsx'
import { usePlanCommand } from './use-plan-command.ts'

/** Asks once, and says in words what still refers to the item when it may not go. */
export function RemoveDialog(props: { listing: Listing; row: Row; onClose: () => void }) {
  const { t } = useTranslation(['plan', 'card'])
  const { listing, row, onClose } = props
  const { send, busy } = usePlanCommand()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const remove = async () => {
    const { collection } = listing
    const refused = await send({ type: 'plan.remove', collection, ids: [row.id] }, t('removed'))
    setRefusal(refused)
    if (!refused) onClose()
  }
  return (
    <Dialog
      open
      title={t('removing', { what: row.name })}
      width={460}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(refusal ? 'close' : 'card:cancel')}</Button>
          {!refusal && (
            <Button kind="danger" disabled={busy} onClick={remove}>
              {t('remove')}
            </Button>
          )}
        </>
      }
    >
      <Refused refusal={refusal} />
      {!refusal && <p className="plan-dialog-words">{t('removeHint')}</p>}
    </Dialog>
  )
}
