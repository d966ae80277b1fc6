import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaSection } from '../../../shared/meeting/fields.ts'
import type { AgendaItemView, MeetingView } from '../../../shared/meeting/view.ts'
import { useAct } from '../../card/act/use-act.ts'
import { Button, VisuallyHidden } from '../../ui/index.ts'
import { bySection, endOf, minutesOf } from '../agenda/agenda-sums.ts'
import { type ItemPlace, stepItem } from '../agenda/move-item.ts'
import { sectionWords } from '../parts/section-head.ts'
import { AgendaRow } from './agenda-row.tsx'
import { ItemDialog } from './item-dialog.tsx'
import { useItemDrag } from './use-item-drag.ts'

/** ①–⑥ with who reports and how long; items are dragged by their grip, or moved with Alt+↑ and Alt+↓. */
export function AgendaEditor({ meeting, mayEdit }: { meeting: MeetingView; mayEdit: boolean }) {
  const { t } = useTranslation('meeting')
  const { run } = useAct()
  const [open, setOpen] = useState<AgendaItemView | AgendaSection | null>(null)
  const [said, setSaid] = useState('')
  const place = (item: AgendaItemView, to: ItemPlace | null) => {
    if (!to) return
    run({ type: 'meeting.put-item', meeting: meeting.id, item: item.id, patch: to })
    setSaid(t('agenda.moved', { title: item.title, section: sectionWords(t, to.section) }))
  }
  const drag = useItemDrag(meeting.items, (item, to) => place(item, to))
  return (
    <section className="meeting-box agenda" aria-labelledby="meeting-agenda">
      <header className="meeting-box-head">
        <h3 id="meeting-agenda">{t('agenda.label')}</h3>
        <AgendaTime meeting={meeting} />
      </header>
      <div className="agenda-scroll">
        {bySection(meeting.items).map(part => (
          <section
            key={part.section}
            className="agenda-section"
            aria-label={sectionWords(t, part.section)}
            {...drag.section(part.section, part.items.length)}
          >
            <header>
              <h4>{sectionWords(t, part.section)}</h4>
              <span className="num">
                {part.items.length === 0
                  ? t('agenda.noItem')
                  : t('agenda.sum', { n: part.items.length, minutes: part.minutes })}
              </span>
              {mayEdit && (
                <Button size="s" kind="ghost" icon="plus" onClick={() => setOpen(part.section)}>
                  {t('agenda.add')}
                  <VisuallyHidden>{sectionWords(t, part.section)}</VisuallyHidden>
                </Button>
              )}
            </header>
            <ol>
              {part.items.map((item, at) => (
                <AgendaRow
                  key={item.id}
                  meeting={meeting}
                  item={item}
                  at={at}
                  mayEdit={mayEdit}
                  drag={drag}
                  onEdit={() => setOpen(item)}
                  onStep={step => place(item, stepItem(meeting.items, item.id, step))}
                />
              ))}
            </ol>
          </section>
        ))}
      </div>
      <VisuallyHidden>
        <span aria-live="polite">{said}</span>
      </VisuallyHidden>
      {open && (
        <ItemDialog
          meeting={meeting}
          item={typeof open === 'string' ? null : open}
          section={typeof open === 'string' ? open : open.section}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

/** 「共95分钟，14:30开始，预计16:05结束」. */
function AgendaTime({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meeting')
  const minutes = minutesOf(meeting.items)
  const end = endOf(meeting.head.time, minutes)
  return (
    <span className="meeting-box-note num" aria-live="polite">
      {t('agenda.total', { n: meeting.items.length, minutes })}
      {end && t('agenda.until', { start: meeting.head.time, end: end.time })}
      {end && end.days > 0 && t('agenda.nextDay')}
    </span>
  )
}
