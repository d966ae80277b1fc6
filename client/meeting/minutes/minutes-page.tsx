import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { mayMeet } from '../../../shared/access/meeting-matrix.ts'
import { minutesOf } from '../../../shared/meeting/minutes.ts'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { useBoard, useMember, useSession } from '../../live/hooks.ts'
import { Button } from '../../ui/index.ts'
import { inOrder } from '../agenda/agenda-sums.ts'
import { ConfirmTable } from '../console/confirm-table.tsx'
import { ItemNotes } from '../console/item-notes.tsx'
import { MeetingHeadLine } from '../parts/head-line.tsx'
import { minutesFile } from '../parts/meeting-api.ts'
import { meetingPath } from '../parts/paths.ts'
import './minutes.css'
import { MinutesPaper } from './minutes-paper.tsx'
import { SignDialog } from './sign-dialog.tsx'
import { SignedBanner } from './signed-banner.tsx'

/** The minutes as they will be printed. Until they are signed, the notes and the decisions themselves are edited beside them. */
export function MinutesPage({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meeting')
  const { campaign } = useSession()
  const member = useMember()
  const board = useBoard(view => view)
  const [signing, setSigning] = useState(false)
  const { state } = meeting
  const begun = state.kind === 'open' || state.kind === 'closed'
  const mayEdit = begun && mayMeet(member, 'notes')
  // Fixed when the page opens: a note that is being begun does not jump from one list to the other.
  const [begunWith] = useState(() => new Set(meeting.items.filter(one => one.note !== '').map(one => one.id)))
  const items = inOrder(meeting.items)
  const noted = items.filter(item => begunWith.has(item.id))
  const rest = items.filter(item => !begunWith.has(item.id))
  return (
    <div className="minutes">
      <MeetingHeadLine meeting={meeting}>
        {state.kind === 'open' && (
          <Link className="meeting-link-button" to={meetingPath(campaign, meeting.id)}>
            {t('minutes.back')}
          </Link>
        )}
        <a className="meeting-link-button" href={minutesFile(campaign, meeting.id)} download>
          {t('minutes.word')}
        </a>
        {state.kind === 'closed' && mayMeet(member, 'sign') && (
          <Button kind="primary" icon="lock" onClick={() => setSigning(true)}>
            {t('minutes.sign')}
          </Button>
        )}
      </MeetingHeadLine>
      {state.kind === 'signed' && <SignedBanner signed={state.signed} />}
      <div className="minutes-body" data-editing={mayEdit || undefined}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section className="minutes-desk" tabIndex={0} aria-label={t('minutes.preview')}>
          <MinutesPaper
            minutes={minutesOf(board, meeting)}
            signed={state.kind === 'signed' ? state.signed : null}
          />
        </section>
        {mayEdit && (
          <aside className="minutes-edit" aria-label={t('minutes.edit')}>
            <p className="meeting-hint">{t('minutes.editHint')}</p>
            <ConfirmTable meeting={meeting} />
            {noted.map(item => (
              <ItemNotes key={item.id} meeting={meeting} item={item} title={item.title} />
            ))}
            {rest.length > 0 && (
              <details className="minutes-rest" open={noted.length === 0 || undefined}>
                <summary>{t('minutes.rest', { n: rest.length })}</summary>
                {rest.map(item => (
                  <ItemNotes key={item.id} meeting={meeting} item={item} title={item.title} />
                ))}
              </details>
            )}
          </aside>
        )}
      </div>
      {signing && <SignDialog meeting={meeting} onClose={() => setSigning(false)} />}
    </div>
  )
}
