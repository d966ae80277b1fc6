import { useTranslation } from 'react-i18next'
import type { PlanView } from '../../../shared/board/view.ts'
import type { Control } from '../../../shared/meeting/control.ts'
import type { AgendaItemView } from '../../../shared/meeting/view.ts'
import { useTimerMs } from '../../live/live-channel-hooks.ts'
import { Icon } from '../../ui/index.ts'
import { inOrder } from '../agenda/agenda-sums.ts'
import { clockWords, isOver } from '../parts/clock-words.ts'

/** Where the meeting is: item n of m, its title, who reports, and its time against what was planned. */
export function BarItem(props: {
  control: Control | null
  items: readonly AgendaItemView[]
  units: PlanView['unitById']
}) {
  const { t } = useTranslation('meeting')
  const { control, items, units } = props
  const order = inOrder(items)
  const at = order.findIndex(item => item.id === control?.itemId)
  const item = order[at]
  if (!item) return <span className="mbar-item">{t('running.noItem')}</span>
  const unit = item.unitId ? units.get(item.unitId) : undefined
  return (
    <>
      <span className="mbar-item">
        <span className="num">{t('running.item', { at: at + 1, total: order.length })}</span>
        <b title={item.title}>{item.title}</b>
        {unit && <span className="mbar-unit">{t('bar.reports', { unit: unit.shortName })}</span>}
      </span>
      <ItemTimer control={control} minutes={item.minutes} />
    </>
  )
}

/** `3:25 / 5分钟`, and the word 超时 when it is over. */
export function ItemTimer({ control, minutes }: { control: Control | null; minutes: number }) {
  const { t } = useTranslation('meeting')
  const spent = useTimerMs(control)
  const over = isOver(spent, minutes)
  const paused = control !== null && control.timer.runningSince === null
  return (
    <span className="item-timer num" data-over={over || undefined} role="timer">
      {paused && <Icon name="clock" size={12} />}
      <b>{clockWords(spent)}</b>
      {minutes > 0 && <span>{t('bar.planned', { n: minutes })}</span>}
      {over && <em>{t('over')}</em>}
      {paused && <span>{t('bar.paused')}</span>}
    </span>
  )
}
