import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { ReasonDialog } from '../act/reason-dialog.tsx'
import { useAct } from '../act/use-act.ts'
import { useRights } from '../rights/use-rights.ts'
import { momentWords } from '../words/moment-words.ts'
import { sizeWords } from './evidence-dialog.tsx'
import { evidenceUrl } from './upload-evidence.ts'

/** The file as large as the window allows, with its facts, and what may be done with it. */
export function EvidencePreview(props: {
  card: CardView
  one: CardView['evidence'][number]
  onClose: () => void
}) {
  const { t } = useTranslation('card')
  const { card, one } = props
  const { campaign } = useSession()
  const zone = useBoard(view => view.plan.campaign.timeZone)
  const url = evidenceUrl(campaign, one.sha256)
  const image = one.mediaType !== 'application/pdf'
  return (
    <Dialog
      open
      title={one.caption || one.fileName}
      width={image ? 'min(1040px, 92vw)' : 480}
      onClose={props.onClose}
      footer={<PreviewActs card={card} one={one} url={url} onClose={props.onClose} />}
    >
      {image && <img className="evidence-large" src={url} alt={one.caption || one.fileName} />}
      <p className="card-dialog-hint">
        {t('evidence.facts', {
          name: one.fileName,
          size: sizeWords(one.bytes),
          by: one.by.name,
          at: momentWords(t, one.at, zone),
        })}
        {one.place && ` · ${one.place}`}
      </p>
    </Dialog>
  )
}

function PreviewActs(props: {
  card: CardView
  one: CardView['evidence'][number]
  url: string
  onClose: () => void
}) {
  const { t } = useTranslation('card')
  const { card, one } = props
  const rights = useRights(card)
  const { run, busy } = useAct()
  const [removing, setRemoving] = useState(false)
  const verify = () =>
    run({ type: 'evidence.verify', card: card.id, evidenceId: one.id }, t('evidence.verifiedNow'))
  const remove = async (reason: string) => {
    const done = await run(
      { type: 'evidence.remove', card: card.id, evidenceId: one.id, reason },
      t('evidence.removed'),
    )
    if (done) props.onClose()
    return done !== null
  }
  return (
    <>
      {rights.command('evidence') && !one.verified && (
        <Button kind="ghost" icon="trash" onClick={() => setRemoving(true)}>
          {t('evidence.remove')}
        </Button>
      )}
      <a className="ui-button ui-button-plain ui-button-m" href={props.url} download={one.fileName}>
        {t('evidence.download')}
      </a>
      {rights.command('check') && !one.verified && (
        <Button kind="primary" icon="check" disabled={busy} onClick={verify}>
          {t('evidence.verify')}
        </Button>
      )}
      <ReasonDialog
        open={removing}
        title={t('evidence.removeTitle')}
        action={t('evidence.remove')}
        danger
        onClose={() => setRemoving(false)}
        onDone={remove}
      />
    </>
  )
}
