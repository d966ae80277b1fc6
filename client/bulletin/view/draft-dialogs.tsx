import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { useRefusalWords } from '../../app/use-refusal-words.ts'
import { useSession } from '../../live/hooks.ts'
import { toast } from '../../ui/index.ts'
import { useBulletinActs } from '../bulletin-api.ts'
import type { Draft } from '../edit/use-draft.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'

interface DialogProps {
  readonly bulletin: Bulletin
  readonly draft: Draft
  readonly onClose: () => void
}

/** What was edited gives way to what the snapshots say. */
export function Redraft({ bulletin, draft, onClose }: DialogProps) {
  const { t } = useTranslation('bulletin')
  const words = useRefusalWords()
  const acts = useBulletinActs()
  const redraft = async () => {
    const answer = await acts.redraft(bulletin)
    onClose()
    if (isRefusal(answer)) return toast(words(answer), { kind: 'bad' })
    draft.settle()
  }
  return (
    <ConfirmDialog
      title={t('view.redraftTitle')}
      words={t('view.redraftWords')}
      yes={t('view.redraftYes')}
      onYes={redraft}
      onClose={onClose}
    />
  )
}

export function Remove({ bulletin, draft, onClose }: DialogProps) {
  const { t } = useTranslation('bulletin')
  const { campaign } = useSession()
  const words = useRefusalWords()
  const acts = useBulletinActs()
  const navigate = useNavigate()
  const remove = async () => {
    const answer = await acts.remove(bulletin)
    onClose()
    if (isRefusal(answer)) return toast(words(answer), { kind: 'bad' })
    draft.settle()
    navigate(`/c/${campaign}/bulletin`)
  }
  return (
    <ConfirmDialog
      title={t('view.removeTitle')}
      words={t('view.removeWords')}
      yes={t('view.removeYes')}
      danger
      onYes={remove}
      onClose={onClose}
    />
  )
}
