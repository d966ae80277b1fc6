import { useTranslation } from 'react-i18next'
import type { Screen } from '../../../shared/screen/screen.ts'
import { Dialog } from '../../ui/index.ts'
import { DialogButtons } from './dialog-buttons.tsx'

export function RevokeDialog(props: { screen: Screen; revoke: () => Promise<void>; onClose: () => void }) {
  const { t } = useTranslation('kiosk')
  const go = () => {
    void props.revoke()
    props.onClose()
  }
  return (
    <Dialog
      open
      title={t('screens.revokeTitle', { name: props.screen.name })}
      width={440}
      onClose={props.onClose}
      footer={<DialogButtons danger ok={t('screens.revoke')} onOk={go} onClose={props.onClose} />}
    >
      {t('screens.revokeWords')}
    </Dialog>
  )
}
