import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItemView, MeetingView } from '../../../shared/meeting/view.ts'
import { useAct } from '../../card/act/use-act.ts'
import { useBoard } from '../../live/hooks.ts'
import { Icon, IconButton, Tag } from '../../ui/index.ts'
import type { ItemDrag } from './use-item-drag.ts'

/** One item: its title opens the form, its minutes are changed where they stand, Alt+↑ and Alt+↓ move it. */
export function AgendaRow(props: {
  meeting: MeetingView
  item: AgendaItemView
  at: number
  mayEdit: boolean
  drag: ItemDrag
  onEdit: () => void
  onStep: (step: 1 | -1) => void
}) {
  const { t } = useTranslation('meeting')
  const { meeting, item, at, mayEdit, drag } = props
  const { run } = useAct()
  const unit = useBoard(view => (item.unitId ? view.plan.unitById.get(item.unitId) : undefined))
  return (
    <li
      className="agenda-row"
      {...(mayEdit ? drag.row(item, at) : {})}
      onKeyDown={event => {
        if (!mayEdit || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        props.onStep(event.key === 'ArrowUp' ? -1 : 1)
      }}
    >
      {mayEdit ? (
        <span className="agenda-grip" {...drag.grip(item.id)}>
          <Icon name="grip" size={14} />
        </span>
      ) : (
        <span />
      )}
      <span className="agenda-number num">{at + 1}</span>
      {mayEdit ? (
        <button
          type="button"
          className="agenda-title"
          title={t('agenda.keys')}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={props.onEdit}
        >
          {item.title}
        </button>
      ) : (
        <span className="agenda-title">{item.title}</span>
      )}
      <span className="agenda-unit" title={unit?.name}>
        {unit?.shortName ?? ''}
      </span>
      <span className="agenda-kind">{!item.built && <Tag tone="outline">{t('agenda.written')}</Tag>}</span>
      {mayEdit ? (
        <Minutes
          value={item.minutes}
          label={t('agenda.minutesOf', { title: item.title })}
          onChange={minutes =>
            run({ type: 'meeting.put-item', meeting: meeting.id, item: item.id, patch: { minutes } })
          }
        />
      ) : (
        <span className="agenda-minutes num">{t('inMinutes', { n: item.minutes })}</span>
      )}
      {mayEdit && (
        <IconButton
          icon="close"
          size="s"
          label={t('agenda.remove', { title: item.title })}
          onClick={() => run({ type: 'meeting.remove-item', meeting: meeting.id, item: item.id })}
        />
      )}
    </li>
  )
}

/** Told when it is left or Enter is pressed: a figure that is still being typed is nobody else's business. */
function Minutes(props: { value: number; label: string; onChange: (minutes: number) => void }) {
  const { t } = useTranslation('meeting')
  const [draft, setDraft] = useState<string | null>(null)
  const commit = () => {
    const minutes = Number(draft)
    if (draft !== null && Number.isInteger(minutes) && minutes >= 0 && minutes <= 240 && draft.trim() !== '')
      if (minutes !== props.value) props.onChange(minutes)
    setDraft(null)
  }
  return (
    <span className="agenda-minutes">
      <input
        className="ui-input ui-input-s num"
        inputMode="numeric"
        aria-label={props.label}
        value={draft ?? props.value}
        maxLength={3}
        onChange={event => setDraft(event.target.value)}
        onFocus={event => event.target.select()}
        onBlur={commit}
        onKeyDown={event => event.key === 'Enter' && commit()}
      />
      <span aria-hidden="true">{t('minuteUnit')}</span>
    </span>
  )
}
