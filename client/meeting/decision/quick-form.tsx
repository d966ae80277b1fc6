import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addWorkdays } from '../../../shared/calendar/workdays.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { AgendaItemView, MeetingView } from '../../../shared/meeting/view.ts'
import { useAct } from '../../card/act/use-act.ts'
import { askedUnitOptions } from '../../card/form/options.ts'
import { cardOf, useBoard } from '../../live/hooks.ts'
import { Button, Combo, DateField, TextField } from '../../ui/index.ts'
import { chairWords } from '../plan/head-draft.ts'
import { type DecisionDraft, draftDefaults, readQuickEntry } from './quick-entry.ts'
import './quick-form.css'

/**
 * MEET-5: a decision recorded while it is said. The rest is filled in from the card and the meeting, so that words and Enter are enough;
 * `｜` in the line names the rest by hand.
 */
export function QuickForm(props: {
  meeting: MeetingView
  item: AgendaItemView | null
  cardId: CardId | null
  field: RefObject<HTMLInputElement | null>
  onDone?: () => void
}) {
  const { t } = useTranslation('meeting')
  const { meeting, item, cardId, field } = props
  const plan = useBoard(view => view.plan)
  const today = useBoard(view => view.today)
  const card = useBoard(view => cardOf(view, cardId))
  const { run, busy } = useAct()
  const context = useMemo(
    () => ({ plan, today, workdays: (n: number) => addWorkdays(today, n) }),
    [plan, today],
  )
  const usual = draftDefaults(card, reporterOf(item), chairWords(meeting.head.chair, plan), context)
  const [line, setLine] = useState('')
  const [chosen, choose] = useState<Partial<DecisionDraft>>({})
  const { draft, unread } = readQuickEntry(line, { ...usual, ...chosen }, context)
  const record = async () => {
    if (draft.what === '' || unread.length > 0 || busy) return
    const done = await run({
      type: 'decision.record',
      meeting: meeting.id,
      itemId: item?.id ?? null,
      cardId,
      ...draft,
      supportUnitIds: draft.supportUnitIds.filter(id => id !== draft.leadUnitId),
    })
    if (!done) return
    setLine('')
    choose({})
    field.current?.focus()
    props.onDone?.()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    if (event.target !== field.current && !event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    record()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter belongs to the fields inside
    <div className="quick" onKeyDown={onKeyDown}>
      <div className="quick-line">
        <label htmlFor="quick-what">{t('quick.label')}</label>
        <input
          ref={field}
          id="quick-what"
          data-quick-decision
          className="ui-input"
          value={line}
          maxLength={1200}
          autoComplete="off"
          placeholder={t('quick.placeholder')}
          aria-describedby="quick-note"
          aria-invalid={unread.length > 0 || undefined}
          aria-keyshortcuts="Control+J"
          onChange={event => setLine(event.target.value)}
        />
        <Button kind="primary" disabled={busy || draft.what === '' || unread.length > 0} onClick={record}>
          {t('quick.record')}
        </Button>
      </div>
      <div className="quick-parts">
        <Combo
          label={t('quick.lead')}
          options={askedUnitOptions(plan)}
          value={draft.leadUnitId}
          onChange={leadUnitId => choose(now => ({ ...now, leadUnitId }))}
        />
        <Combo
          multi
          label={t('quick.support')}
          options={askedUnitOptions(plan)}
          value={draft.supportUnitIds}
          onChange={supportUnitIds => choose(now => ({ ...now, supportUnitIds }))}
        />
        <DateField
          label={t('quick.due')}
          value={draft.due}
          today={today}
          onChange={due => choose(now => ({ ...now, due }))}
        />
        <TextField
          label={t('quick.decidedBy')}
          value={draft.decidedBy}
          maxLength={60}
          onChange={decidedBy => choose(now => ({ ...now, decidedBy }))}
        />
      </div>
      <p
        id="quick-note"
        className="quick-note"
        data-wrong={unread.length > 0 || undefined}
        aria-live="polite"
      >
        {unread.length > 0
          ? t('quick.unread', { parts: unread.map(part => t(`quick.${part}`)).join(t('comma')) })
          : card
            ? t('quick.onCard', { title: card.title })
            : t('quick.hint')}
      </p>
    </div>
  )
}

/** Whoever reports an item about their own work is who will do it; whoever opens the meeting or reads out the figures is not. */
const reporterOf = (item: AgendaItemView | null) =>
  item && ['previous', 'lamps', 'problems'].includes(item.section) ? item.unitId : null
