import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../../shared/meeting/view.ts'
import { useYear } from '../../card/use-year.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { useBoard, useMember } from '../../live/hooks.ts'
import { Select } from '../../ui/index.ts'
import { useAddress } from '../../ui/use-address.ts'
import { type DeskFilter, deskStates, unitsIn } from './desk-filter.ts'

export function DeskToolbar(props: {
  filter: DeskFilter
  all: readonly DecisionView[]
  shown: readonly DecisionView[]
}) {
  const { t } = useTranslation(['meeting', 'card'])
  const { filter, all, shown } = props
  const plan = useBoard(view => view.plan)
  const meetings = useBoard(view => view.meetings)
  const year = useYear()
  const { unitIds } = useMember()
  const [, change] = useAddress()
  const set = (name: string, value: string) =>
    change(now => {
      if (value) now.set(name, value)
      else now.delete(name)
      return now
    })
  const held = meetings.filter(meeting => all.some(one => one.meetingId === meeting.id))
  const overdue = shown.filter(one => one.overdue).length
  return (
    <search className="desk-tools" aria-label={t('desk.filter')}>
      <p className="desk-sums num" aria-live="polite">
        {t('desk.count', { n: shown.length })}
        {overdue > 0 && <span>{t('desk.overdueCount', { n: overdue })}</span>}
      </p>
      <Select
        label={t('desk.state')}
        hideLabel
        size="s"
        value={filter.state as string}
        options={[
          { value: 'open', label: t('desk.openOnly') },
          { value: 'all', label: t('desk.allStates') },
          ...deskStates.map(value => ({ value: value as string, label: t(`slip.state.${value}`) })),
        ]}
        onChange={state => set('state', state === 'open' ? '' : state)}
      />
      <Select
        label={t('desk.unit')}
        hideLabel
        size="s"
        value={filter.unit ?? ''}
        options={[
          { value: '', label: t('desk.allUnits') },
          ...unitsIn(all, plan).map(unit => ({ value: unit.id as string, label: unit.shortName })),
        ]}
        onChange={unit => set('unit', unit)}
      />
      <Select
        label={t('desk.meeting')}
        hideLabel
        size="s"
        value={filter.meeting ?? ''}
        options={[
          { value: '', label: t('desk.allMeetings') },
          ...held.map(meeting => ({
            value: meeting.id as string,
            label: `${dateWords(t, meeting.head.on, year)} ${meeting.head.title}`,
          })),
        ]}
        onChange={meeting => set('meeting', meeting)}
      />
      <Chip
        on={filter.overdue}
        words={t('desk.overdueOnly')}
        onChange={on => set('overdue', on ? '1' : '')}
      />
      {unitIds.length > 0 && (
        <Chip on={filter.mine} words={t('desk.mine')} onChange={on => set('mine', on ? '1' : '')} />
      )}
    </search>
  )
}

function Chip({ on, words, onChange }: { on: boolean; words: string; onChange: (on: boolean) => void }) {
  return (
    <button type="button" className="meeting-chip" aria-pressed={on} onClick={() => onChange(!on)}>
      {words}
    </button>
  )
}
