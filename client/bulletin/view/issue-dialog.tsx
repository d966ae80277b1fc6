import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { useRefusalWords } from '../../app/use-refusal-words.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, Dialog, TextField, toast } from '../../ui/index.ts'
import { useBulletinActs, useBulletins } from '../bulletin-api.ts'

/** 印发: the number it will have, and who issues it; the one who issued the last of its kind is proposed. */
export function IssueDialog({ bulletin, onClose }: { bulletin: Bulletin; onClose: () => void }) {
  const { t } = useTranslation('bulletin')
  const words = useRefusalWords()
  const acts = useBulletinActs()
  const { data } = useBulletins()
  const office = useBoard(view => view.plan.campaign.issuer)
  const issuedBefore = (data ?? [])
    .filter(one => one.kind === bulletin.kind && one.number !== null)
    .toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0))
  const last = issuedBefore[0] ?? data?.find(one => one.issued)
  const [issuer, setIssuer] = useState(last?.issued?.issuer ?? office.slice(0, 60))
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const issue = async () => {
    setBusy(true)
    const answer = await acts.issue(bulletin, issuer.trim())
    setBusy(false)
    if (isRefusal(answer)) return setWrong(words(answer))
    onClose()
    toast(t('issue.done', { n: answer.number ?? 0 }), { kind: 'good' })
  }
  return (
    <Dialog
      open
      title={t('issue.title')}
      width={440}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('view.cancel')}</Button>
          <Button kind="primary" icon="send" disabled={busy || issuer.trim() === ''} onClick={issue}>
            {t('issue.yes')}
          </Button>
        </>
      }
    >
      <div className="bulletin-form">
        <p className="bulletin-next num">
          {t('issue.number')}
          <b>{t('issue.numberWords', { n: (issuedBefore[0]?.number ?? 0) + 1 })}</b>
        </p>
        <TextField label={t('issue.issuer')} value={issuer} maxLength={60} onChange={setIssuer} required />
        <p className="bulletin-hint">{t('issue.words')}</p>
        {wrong !== '' && (
          <p className="bulletin-wrong" role="alert">
            {wrong}
          </p>
        )}
      </div>
    </Dialog>
  )
}
