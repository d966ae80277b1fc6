import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Control } from '../../../shared/meeting/control.ts'
import type { AgendaItemView, MeetingView } from '../../../shared/meeting/view.ts'
import { useBoard } from '../../live/hooks.ts'
import { useTimerMs } from '../../live/live-channel-hooks.ts'
import { Icon } from '../../ui/index.ts'
import { bySection, inOrder, minutesOf } from '../agenda/agenda-sums.ts'
import { clockWords, isOver } from '../parts/clock-words.ts'
import { sectionWords } from '../parts/section-head.ts'
import './console-agenda.css'

/** The agenda as it goes: done, at hand, to come; each with the time it took against the time it was given. */
export function ConsoleAgenda(props: {
  meeting: MeetingView
  control: Control | null
  shownId: string | null
  onPick: (id: string) => void
}) {
  const { t } = useTranslation('meeting')
  const { meeting, control, shownId, onPick } = props
  const order = inOrder(meeting.items)
  const at = order.findIndex(item => item.id === control?.itemId)
  const spent = useTimerMs(control)
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the item at hand comes into sight when it changes
  useEffect(() => {
    list.current?.querySelector('[aria-current="step"]')?.scrollIntoView({ block: 'nearest' })
  }, [control?.itemId])
  const before = control ? Object.values(control.spent).reduce((sum, ms) => sum + ms, 0) : 0
  return (
    <nav className="console-agenda" aria-label={t('agenda.label')}>
      <p className="console-progress num">
        <span>{t('console.progress', { at: at + 1, total: order.length })}</span>
        <span>
          {t('console.time', { spent: clockWords(before + spent), planned: minutesOf(meeting.items) })}
        </span>
      </p>
      <div className="console-agenda-list" ref={list}>
        {bySection(meeting.items)
          .filter(part => part.items.length > 0)
          .map(part => (
            <section key={part.section} aria-label={sectionWords(t, part.section)}>
              <h3>{sectionWords(t, part.section)}</h3>
              <ol>
                {part.items.map(item => (
                  <AgendaLine
                    key={item.id}
                    item={item}
                    now={item.id === control?.itemId}
                    shown={item.id === shownId}
                    decided={
                      meeting.decisions.filter(one => one.itemId === item.id && one.state !== 'withdrawn')
                        .length
                    }
                    spentMs={item.id === control?.itemId ? spent : (control?.spent[item.id] ?? 0)}
                    onPick={() => onPick(item.id)}
                  />
                ))}
              </ol>
            </section>
          ))}
      </div>
    </nav>
  )
}

function AgendaLine(props: {
  item: AgendaItemView
  now: boolean
  shown: boolean
  decided: number
  spentMs: number
  onPick: () => void
}) {
  const { t } = useTranslation('meeting')
  const { item, now, shown, decided, spentMs } = props
  const unit = useBoard(view => (item.unitId ? view.plan.unitById.get(item.unitId)?.shortName : undefined))
  const over = isOver(spentMs, item.minutes)
  const done = !now && spentMs > 0
  return (
    <li>
      <button
        type="button"
        className="console-line"
        aria-current={now ? 'step' : undefined}
        aria-pressed={shown}
        data-done={done || undefined}
        onClick={props.onPick}
      >
        <span className="console-line-mark">
          {now ? <Icon name="arrow-right" size={14} /> : done ? <Icon name="check" size={14} /> : null}
        </span>
        <span className="console-line-title">{item.title}</span>
        <span className="console-line-facts num">
          <span>{unit}</span>
          {decided > 0 && <span>{t('console.decided', { n: decided })}</span>}
          <span data-over={over || undefined}>
            {spentMs > 0 && `${clockWords(spentMs)} / `}
            {t('inMinutes', { n: item.minutes })}
            {over && ` ${t('over')}`}
          </span>
        </span>
      </button>
    </li>
  )
}
