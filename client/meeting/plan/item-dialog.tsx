import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId, UnitId } from '../../../shared/ids.ts'
import type { AgendaSection, ItemSubject } from '../../../shared/meeting/fields.ts'
import type { AgendaItemView, MeetingView } from '../../../shared/meeting/view.ts'
import { useAct } from '../../card/act/use-act.ts'
import { askedUnitOptions } from '../../card/form/options.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, Combo, Dialog, NumberField, Select, TextField } from '../../ui/index.ts'
import { sections } from '../agenda/agenda-sums.ts'
import { placeAt } from '../agenda/move-item.ts'
import { sectionWords } from '../parts/section-head.ts'

/** Adds an item, or changes one. */
export function ItemDialog(props: {
  meeting: MeetingView
  item: AgendaItemView | null
  section: AgendaSection
  onClose: () => void
}) {
  const { t } = useTranslation(['meeting', 'card'])
  const { meeting, item } = props
  const plan = useBoard(view => view.plan)
  const cards = useBoard(view => view.cards)
  const { run, busy } = useAct()
  const [section, setSection] = useState(props.section)
  const [title, setTitle] = useState(item?.title ?? '')
  const [unitId, setUnit] = useState<UnitId | null>(item?.unitId ?? null)
  const [minutes, setMinutes] = useState<number | null>(item?.minutes ?? 5)
  const [cardId, setCard] = useState<CardId | null>(item?.subject.kind === 'card' ? item.subject.card : null)
  const aboutCard = !item || item.subject.kind === 'card' || item.subject.kind === 'none'
  const pick = (id: CardId | null) => {
    setCard(id)
    const card = cards.find(one => one.id === id)
    if (!card) return
    if (title.trim() === '') setTitle(card.title)
    if (unitId === null) setUnit(card.leadUnitId)
  }
  const submit = async () => {
    const subject: ItemSubject = cardId ? { kind: 'card', card: cardId } : { kind: 'none' }
    const place = section === item?.section ? {} : placeAt(meeting.items, section, item?.id ?? null, 1000)
    const patch = {
      title: title.trim(),
      unitId,
      minutes: minutes ?? 0,
      ...place,
      ...(aboutCard ? { subject } : {}),
    }
    const done = await run({ type: 'meeting.put-item', meeting: meeting.id, item: item?.id ?? null, patch })
    if (done) props.onClose()
  }
  return (
    <Dialog
      open
      title={item ? t('agenda.edit') : t('agenda.addTitle')}
      width={520}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('card:cancel')}</Button>
          <Button kind="primary" disabled={busy || title.trim() === ''} onClick={submit}>
            {item ? t('head.save') : t('agenda.add')}
          </Button>
        </>
      }
    >
      <div className="meeting-head-fields">
        <div className="meeting-head-wide">
          <TextField
            label={t('agenda.title')}
            value={title}
            maxLength={200}
            required
            autoFocus
            onChange={setTitle}
          />
        </div>
        <Select
          label={t('agenda.section')}
          value={section}
          options={sections.map(value => ({ value, label: sectionWords(t, value) }))}
          onChange={setSection}
        />
        <NumberField
          label={t('agenda.minutes')}
          value={minutes}
          min={0}
          max={240}
          unit={t('minuteUnit')}
          onChange={setMinutes}
        />
        <Combo label={t('agenda.unit')} options={askedUnitOptions(plan)} value={unitId} onChange={setUnit} />
        {aboutCard && (
          <Combo
            label={t('agenda.card')}
            options={cards.map(card => ({ value: card.id, label: card.title }))}
            value={cardId}
            onChange={pick}
          />
        )}
      </div>
    </Dialog>
  )
}
