import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { mayMeet } from '../../../shared/access/meeting-matrix.ts'
import { longestNote } from '../../../shared/meeting/fields.ts'
import type { AgendaItemView, MeetingView } from '../../../shared/meeting/view.ts'
import { useLiveText } from '../../card/text/use-live-text.ts'
import { useMember, usePresenceInMeeting, useSession } from '../../live/hooks.ts'
import './console-part.css'

/** The notes of an item: several may write at once, offline too; who else is in them is said. */
export function ItemNotes(props: { meeting: MeetingView; item: AgendaItemView; title?: string }) {
  const { t } = useTranslation('meeting')
  const { meeting, item } = props
  const member = useMember()
  const others = usePresenceInMeeting(meeting.id).filter(one => one.focus?.field === `note:${item.id}`)
  const id = `notes-${item.id}`
  const open = meeting.state.kind === 'open' || meeting.state.kind === 'closed'
  return (
    <section className="console-part" aria-labelledby={id}>
      <h3 id={id}>
        {props.title ?? t('notes.label')}
        {others.length > 0 && (
          <small aria-live="polite">
            {t('notes.writing', { names: [...new Set(others.map(one => one.name))].join(t('comma')) })}
          </small>
        )}
      </h3>
      {open && mayMeet(member, 'notes') ? (
        <Editable meeting={meeting} item={item} labelledBy={id} />
      ) : (
        <p className="console-note-read">
          {item.note || <span className="meeting-none">{t('notes.none')}</span>}
        </p>
      )}
    </section>
  )
}

function Editable(props: { meeting: MeetingView; item: AgendaItemView; labelledBy: string }) {
  const { t } = useTranslation('meeting')
  const { meeting, item } = props
  const session = useSession()
  const area = useRef<HTMLTextAreaElement>(null)
  const { onBlur, ...live } = useLiveText(item.note, area, (before, after) =>
    session.edit({ type: 'note', meeting: meeting.id, item: item.id, before, after }),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height
  useLayoutEffect(() => {
    const field = area.current
    if (!field) return
    field.style.height = 'auto'
    field.style.height = `${Math.min(field.scrollHeight + 2, window.innerHeight / 2)}px`
  }, [live.value])
  return (
    <textarea
      ref={area}
      className="ui-input live-text"
      aria-labelledby={props.labelledBy}
      placeholder={t('notes.placeholder')}
      maxLength={longestNote}
      rows={3}
      {...live}
      onFocus={() => session.focus({ meeting: meeting.id, field: `note:${item.id}` })}
      onBlur={() => {
        onBlur()
        session.focus(null)
      }}
    />
  )
}
