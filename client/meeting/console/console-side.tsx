import { useTranslation } from 'react-i18next'
import type { Control } from '../../../shared/meeting/control.ts'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { useBoard, useMember, usePresence } from '../../live/hooks.ts'
import { Tag } from '../../ui/index.ts'
import { SincePanel } from './since-panel.tsx'
import './console-side.css'

/** What changed since the last meeting, and who is here. */
export function ConsoleSide({ meeting, control }: { meeting: MeetingView; control: Control | null }) {
  return (
    <div className="console-side">
      <SincePanel meeting={meeting} />
      <PeopleHere control={control} />
    </div>
  )
}

function PeopleHere({ control }: { control: Control | null }) {
  const { t } = useTranslation('meeting')
  const me = useMember()
  const presence = usePresence()
  const units = useBoard(view => view.plan.unitById)
  const people = new Map<string, { name: string; unit: string }>([[me.userId, { name: me.name, unit: '' }]])
  for (const one of presence)
    if (one.role !== 'screen' && !people.has(one.userId))
      people.set(one.userId, {
        name: one.name,
        unit: [...units.values()].find(unit => unit.id === one.unit)?.shortName ?? '',
      })
  return (
    <section className="console-box" aria-labelledby="console-people">
      <h3 id="console-people">
        {t('people.label', { n: people.size })}
        {control && <small className="num">{t('follow.count', { n: control.followers })}</small>}
      </h3>
      <ul className="console-people">
        {[...people].map(([id, person]) => (
          <li key={id}>
            <span>{person.name}</span>
            {id === control?.presenter?.userId && <Tag tone="brand">{t('people.presenting')}</Tag>}
            {id === me.userId && <small>{t('people.me')}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}
