import type { TFunction } from 'i18next'
import type { Presence } from '../../live/contract.ts'

const shown = 2

/** Who is in the card now. */
export function People({ people, t }: { people: readonly Presence[]; t: TFunction }) {
  const names = people.map(person => person.name).join('、')
  return (
    <span
      className="gname-people"
      role="img"
      aria-label={t('gantt:row.here', { names })}
      title={t('gantt:row.here', { names })}
    >
      {people.slice(0, shown).map(person => (
        <span key={person.clientId} data-hue={person.hue}>
          {person.name.slice(0, 1)}
        </span>
      ))}
      {people.length > shown && <span>+{people.length - shown}</span>}
    </span>
  )
}
