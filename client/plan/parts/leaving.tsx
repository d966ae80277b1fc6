import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/index.ts'

/** Closing a form with something typed in it asks once; `stay` takes the question back. */
export function useLeaving(changed: boolean, onClose: () => void) {
  const [leaving, setLeaving] = useState(false)
  return {
    leaving,
    close: () => (changed && !leaving ? setLeaving(true) : onClose()),
    stay: () => setLeaving(false),
  }
}

/** The way out of a form: 取消, then 放弃修改. */
export function LeaveButton({ leaving, onClick }: { leaving: boolean; onClick: () => void }) {
  const { t } = useTranslation(['plan', 'card'])
  return (
    <>
      {leaving && (
        <span className="plan-leaving" role="alert">
          {t('plan:leaving')}
        </span>
      )}
      <Button kind={leaving ? 'danger' : 'plain'} onClick={onClick}>
        {leaving ? t('plan:leave') : t('card:cancel')}
      </Button>
    </>
  )
}
