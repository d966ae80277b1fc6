import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CampaignId } from '../../../shared/ids.ts'
import type { InboxNote } from '../../../shared/slip/slip.ts'
import { useYear } from '../../card/use-year.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { momentWords } from '../../card/words/moment-words.ts'
import { useBoard, useMember, useSession } from '../../live/hooks.ts'
import { Button, EmptyState, IconButton, VisuallyHidden } from '../../ui/index.ts'
import { useInbox } from '../slip-data.ts'
import { slipAddress } from '../slip-paths.ts'
import { markRead } from '../slip-requests.ts'
import { useSlipAct } from '../use-slip-act.ts'
import './inbox.css'

/** What this person was told, newest first; what is opened from here is read. */
export function InboxList({ most, onOpen }: { most?: number; onOpen?: () => void }) {
  const { t } = useTranslation('slip')
  const notes = useInbox()
  const { run, busy } = useSlipAct()
  const unread = notes.filter(note => note.readAt === null)
  const read = (ids: readonly string[]) => void run(campaign => markRead(campaign, ids))
  if (notes.length === 0)
    return <EmptyState icon="bell" title={t('inbox.empty')} hint={t('inbox.emptyHint')} />
  return (
    <div className="inbox">
      {unread.length > 0 && (
        <Button size="s" kind="ghost" disabled={busy} onClick={() => read(unread.map(note => note.id))}>
          {t('inbox.readAll')}
        </Button>
      )}
      <ul>
        {notes.slice(0, most).map(note => (
          <Note
            key={note.id}
            note={note}
            onRead={() => read([note.id])}
            onOpen={() => {
              if (note.readAt === null) read([note.id])
              onOpen?.()
            }}
          />
        ))}
      </ul>
    </div>
  )
}

function Note({ note, onRead, onOpen }: { note: InboxNote; onRead: () => void; onOpen: () => void }) {
  const { t } = useTranslation(['slip', 'card'])
  const { campaign } = useSession()
  const year = useYear()
  const zone = useBoard(view => view.plan.campaign.timeZone)
  const unread = note.readAt === null
  const unit = useOtherUnit(note)
  return (
    <li data-unread={unread || undefined}>
      <Link to={whereOf(campaign, note)} onClick={onOpen}>
        <span className="inbox-head">
          {unread && (
            <>
              <i className="inbox-dot" aria-hidden="true" />
              <VisuallyHidden>{t('inbox.isUnread')}</VisuallyHidden>
            </>
          )}
          <b>{t(`inbox.kind.${note.kind}`)}</b>
          <span className="num">{momentWords(t, note.at, zone, year)}</span>
        </span>
        <span className="inbox-title">
          {unit ? t('inbox.of', { unit: unit.shortName, title: note.title }) : note.title}
        </span>
        {note.due && <span className="num">{t('inbox.due', { date: dateWords(t, note.due, year) })}</span>}
      </Link>
      {unread && <IconButton size="s" icon="check" label={t('inbox.read')} onClick={onRead} />}
    </li>
  )
}

/** The unit it is about, where that is not the reader's own: whose delay a leader is told of. */
function useOtherUnit({ unitId }: InboxNote) {
  const { unitIds } = useMember()
  const unit = useBoard(view => (unitId ? view.plan.unitById.get(unitId) : undefined))
  return unit && !unitIds.includes(unit.id) ? unit : null
}

/** The thing itself: the letter, the list of 交办事项, or the card. */
function whereOf(campaign: CampaignId, note: InboxNote): string {
  if (note.slipId) return slipAddress(campaign, note.slipId)
  const card = note.cardId ? `?card=${note.cardId}` : ''
  return note.decisionId ? `/c/${campaign}/meeting/decisions${card}` : `/c/${campaign}/todo${card}`
}
