import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Screen } from '../../../shared/screen/screen.ts'
import { Dialog, TextField } from '../../ui/index.ts'
import { DialogButtons } from './dialog-buttons.tsx'
import type { ChangeFrom } from './use-screens.ts'

export function RenameDialog(props: {
  screen: Screen
  drive: (change: ChangeFrom) => void
  onClose: () => void
}) {
  const { t } = useTranslation('kiosk')
  const [name, setName] = useState(props.screen.name)
  const save = () => {
    if (name.trim() === '') return
    props.drive(() => ({ name: name.trim() }))
    props.onClose()
  }
  return (
    <Dialog
      open
      title={t('screens.rename')}
      width={420}
      onClose={props.onClose}
      footer={<DialogButtons ok={t('screens.save')} onOk={save} onClose={props.onClose} />}
    >
      <TextField label={t('screens.name')} value={name} onChange={setName} maxLength={40} required />
    </Dialog>
  )
}
