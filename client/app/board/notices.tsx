import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useOpenCard } from '../../card/use-open-card.ts'
import type { KeptEdit, Overwritten } from '../../live/contract.ts'
import { cardOf, useBoard, useKept, useOverwritten, useSession } from '../../live/hooks.ts'
import { restoring } from '../../live/overwritten.ts'
import { Button, Icon, toast } from '../../ui/index.ts'
import { useRefusalWords } from '../use-refusal-words.ts'
import { copyText } from './copy-text.ts'
import { intentOf, meetingOf, subjectTitle, useFieldWords } from './field-words.ts'
import { meetingAddress } from './meeting-address.ts'

/** What happened to my own words: overwritten by somebody, refused, or orphaned by a restore. They stay until I say so. */
export function Notices() {
  const { t } = useTranslation('app')
  const { openId } = useOpenCard()
  // The open card shows its own, beside the field.
  const lost = useOverwritten().filter(one => one.card !== openId)
  const kept = useKept()
  const [all, setAll] = useState(false)
  const rows = [
    ...lost.map(one => <OverwrittenRow key={one.id} lost={one} />),
    ...kept.map(one => <KeptRow key={one.id} kept={one} />),
  ]
  if (rows.length === 0) return null
  return (
    <section className="board-notices" aria-label={t('notices.label')} aria-live="polite">
      {all ? rows : rows.slice(0, 1)}
      {rows.length > 1 && !all && (
        <Button size="s" kind="ghost" onClick={() => setAll(true)}>
          {t('notices.more', { n: rows.length - 1 })}
        </Button>
      )}
    </section>
  )
}

function OverwrittenRow({ lost }: { lost: Overwritten }) {
  const { t } = useTranslation('app')
  const session = useSession()
  const words = useFieldWords()
  const plan = useBoard(view => view.plan)
  const card = useBoard(view => cardOf(view, lost.card))
  const back = restoring(lost, card?.order ?? '')
  const leave = () => session.dismissOverwritten(lost.id)
  return (
    <div className="board-notice">
      <Icon name="users" />
      <p>
        {t('notices.overwritten', {
          card: card?.title ?? lost.card,
          field: words.field(lost.field, plan, card),
          by: lost.by || t('notices.somebody'),
        })}
        <span className="board-notice-values">
          {t('notices.mine')} <b>{words.value(lost.field, lost.mine, plan, card)}</b>
          {t('notices.theirs')} <b>{words.value(lost.field, lost.theirs, plan, card)}</b>
        </span>
      </p>
      {back && (
        <Button
          size="s"
          onClick={() => {
            session.edit(back)
            leave()
          }}
        >
          {t('notices.restore')}
        </Button>
      )}
      <Button size="s" kind="ghost" onClick={leave}>
        {t('notices.leave')}
      </Button>
    </div>
  )
}

function KeptRow({ kept }: { kept: KeptEdit }) {
  const { t } = useTranslation('app')
  const session = useSession()
  const words = useFieldWords()
  const refusal = useRefusalWords()
  const { openCard } = useOpenCard()
  const plan = useBoard(view => view.plan)
  const card = useBoard(view => (kept.edit.type === 'note' ? null : cardOf(view, kept.edit.card)))
  const title = useBoard(view => subjectTitle(view, kept.edit))
  const meeting = useBoard(view => meetingOf(view, kept.edit))
  const navigate = useNavigate()
  const { field, value } = intentOf(kept.edit)
  const said = words.value(field, value, plan, card)
  const subject = { card: title, field: words.field(field, plan, card) }
  const copy = async () => {
    if (await copyText(said)) toast(t('notices.copied'))
  }
  return (
    <div className="board-notice board-notice-refused">
      <Icon name="alert" />
      <p>
        {kept.refusal ? t('notices.refused', subject) : t('notices.restored', subject)}
        {kept.refusal && <span>{refusal(kept.refusal)}</span>}
        <span className="board-notice-values">
          {t('notices.mine')} <b>{said}</b>
        </span>
      </p>
      {card && (
        <Button size="s" kind="ghost" onClick={() => openCard(card.id)}>
          {t('notices.open')}
        </Button>
      )}
      {meeting && (
        <Button size="s" kind="ghost" onClick={() => navigate(meetingAddress(session.campaign, meeting.id))}>
          {t('notices.openMeeting')}
        </Button>
      )}
      <Button size="s" onClick={copy}>
        {t('notices.copy')}
      </Button>
      <Button size="s" kind="ghost" onClick={() => session.dismissKept(kept.id)}>
        {t('notices.dismiss')}
      </Button>
    </div>
  )
}
