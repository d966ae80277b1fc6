import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../ui/index.ts'

/** Says what will happen, and does it only on a second word. */
export function ConfirmDialog(props: {
  title: string
  words: string
  yes: string
  danger?: boolean
  onYes: () => void
  onClose: () => void
}) {
  const { t } = useTranslation('bulletin')
  const { title, words, yes, danger, onYes, onClose } = props
  return (
    <Dialog
      open
      title={title}
      width={420}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('view.cancel')}</Button>
          <Button kind={danger ? 'danger' : 'primary'} onClick={onYes}>
            {yes}
          </Button>
        </>
      }
    >
      <p>{words}</p>
    </Dialog>
  )
}
