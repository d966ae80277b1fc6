import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/index.ts'

/** The foot of a dialog: the way back, and the deed. */
export function DialogButtons(props: {
  ok: string
  danger?: boolean
  onOk: () => void
  onClose: () => void
}) {
  const { t } = useTranslation('kiosk')
  return (
    <>
      <Button onClick={props.onClose}>{t('screens.cancel')}</Button>
      <Button kind={props.danger ? 'danger' : 'primary'} onClick={props.onOk}>
        {props.ok}
      </Button>
    </>
  )
}
