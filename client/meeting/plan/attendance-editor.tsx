import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitId } from '../../../shared/ids.ts'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { useAct } from '../../card/act/use-act.ts'
import { askedUnitOptions } from '../../card/form/options.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, Combo, IconButton, TextField } from '../../ui/index.ts'
import { type Attendee, countAttendance, kindsOfAttendance, withEveryUnit } from './attendance-draft.ts'

/** 出席、请假、列席, by unit and post, in the order they are printed. Every change is kept at once. */
export function AttendanceEditor({ meeting, mayEdit }: { meeting: MeetingView; mayEdit: boolean }) {
  const { t } = useTranslation('meeting')
  const plan = useBoard(view => view.plan)
  const { run, busy } = useAct()
  const people: readonly Attendee[] = meeting.attendance.map(({ kind, unitId, name }) => ({
    kind,
    unitId,
    name,
  }))
  const counts = countAttendance(people)
  const keep = (next: readonly Attendee[]) =>
    run({ type: 'meeting.attendance', meeting: meeting.id, people: [...next] })
  const put = (at: number, change: Partial<Attendee>) =>
    keep(people.map((person, i) => (i === at ? { ...person, ...change } : person)))
  return (
    <section className="meeting-box" aria-labelledby="meeting-attendance">
      <header className="meeting-box-head">
        <h3 id="meeting-attendance">{t('attendance.label')}</h3>
        <span className="meeting-box-note num">
          {kindsOfAttendance.map(kind => t(`attendance.count.${kind}`, { n: counts[kind] })).join(t('comma'))}
        </span>
        {mayEdit && (
          <Button
            size="s"
            kind="ghost"
            icon="users"
            disabled={busy}
            onClick={() => keep(withEveryUnit(people, plan.units, t('attendance.usualPost')))}
          >
            {t('attendance.fill')}
          </Button>
        )}
      </header>
      {people.length === 0 && <p className="meeting-none">{t('attendance.empty')}</p>}
      <ul className="attendance">
        {meeting.attendance.map((person, at) => (
          <li key={person.id} data-kind={person.kind}>
            <span className="attendance-name">
              <b>{person.name}</b>
              <small>{person.unitId ? plan.unitById.get(person.unitId)?.shortName : ''}</small>
            </span>
            {mayEdit ? (
              <>
                <fieldset className="meeting-segments" aria-label={person.name}>
                  {kindsOfAttendance.map(kind => (
                    <button
                      key={kind}
                      type="button"
                      aria-pressed={person.kind === kind}
                      onClick={() => person.kind !== kind && put(at, { kind })}
                    >
                      {t(`attendance.${kind}`)}
                    </button>
                  ))}
                </fieldset>
                <IconButton
                  icon="close"
                  size="s"
                  label={t('attendance.remove', { name: person.name })}
                  onClick={() => keep(people.filter((_, i) => i !== at))}
                />
              </>
            ) : (
              <span>{t(`attendance.${person.kind}`)}</span>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && <AddAttendee onAdd={person => keep([...people, person])} />}
    </section>
  )
}

function AddAttendee({ onAdd }: { onAdd: (person: Attendee) => void }) {
  const { t } = useTranslation('meeting')
  const plan = useBoard(view => view.plan)
  const [name, setName] = useState('')
  const [unitId, setUnit] = useState<UnitId | null>(null)
  const add = () => {
    if (name.trim() === '') return
    onAdd({ kind: 'present', unitId, name: name.trim() })
    setName('')
    setUnit(null)
  }
  return (
    <form
      className="attendance-add"
      onSubmit={event => {
        event.preventDefault()
        add()
      }}
    >
      <Combo
        label={t('attendance.unit')}
        hideLabel
        placeholder={t('attendance.unit')}
        options={askedUnitOptions(plan)}
        value={unitId}
        onChange={setUnit}
      />
      <TextField
        label={t('attendance.name')}
        hideLabel
        placeholder={t('attendance.name')}
        value={name}
        maxLength={60}
        onChange={setName}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {t('attendance.add')}
      </Button>
    </form>
  )
}
