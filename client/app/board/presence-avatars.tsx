import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { BoardView } from '../../../shared/board/view.ts'
import type { UnitId } from '../../../shared/ids.ts'
import { useOpenCard } from '../../card/use-open-card.ts'
import type { Presence } from '../../live/contract.ts'
import { cardOf, useBoard, usePresence, useSession } from '../../live/hooks.ts'
import { Button, Popover, VisuallyHidden } from '../../ui/index.ts'
import { meetingAddress } from './meeting-address.ts'

const shown = 4

/** Who else is on the board; a press lists them with the card or the meeting they are in. One person with two windows is one person. */
export function PresenceAvatars() {
  const { t } = useTranslation('app')
  const people = onePerPerson(usePresence().filter(isPerson))
  if (people.length === 0) return null
  return (
    <Popover
      label={t('presence.list')}
      align="end"
      trigger={
        <Button kind="ghost" className="board-people">
          <VisuallyHidden>{t('presence.here', { n: people.length + 1 })}</VisuallyHidden>
          {people.slice(0, shown).map(person => (
            <Avatar key={person.userId} person={person} />
          ))}
          {people.length > shown && <span className="board-avatar-more num">+{people.length - shown}</span>}
        </Button>
      }
    >
      {close => <PeopleList people={people} onOpen={close} />}
    </Popover>
  )
}

/** The first letters of a unit say more across a table than those of a name. */
export function Avatar({ person }: { person: Presence }) {
  const unit = useBoard(view => unitName(view, person))
  return (
    <span className="board-avatar" data-hue={person.hue} title={`${unit || person.name}`}>
      {(unit || person.name).slice(0, 2)}
    </span>
  )
}

function PeopleList({ people, onOpen }: { people: readonly Presence[]; onOpen: () => void }) {
  const { t } = useTranslation('app')
  const { openCard } = useOpenCard()
  const { campaign } = useSession()
  const navigate = useNavigate()
  const view = useBoard(whole)
  return (
    <ul className="board-people-list">
      {people.map(person => {
        const card = cardOf(view, person.focus?.card ?? null)
        const meeting = view.meetings.find(one => one.id === person.focus?.meeting)
        return (
          <li key={person.userId}>
            <Avatar person={person} />
            <span>
              <b>{person.name}</b>
              <small>{unitName(view, person) || t(`role.${person.role}`)}</small>
            </span>
            {card && (
              <Button
                size="s"
                kind="ghost"
                onClick={() => {
                  openCard(card.id)
                  onOpen()
                }}
              >
                <span className="board-people-card">{card.title}</span>
              </Button>
            )}
            {meeting && (
              <Button
                size="s"
                kind="ghost"
                onClick={() => {
                  navigate(meetingAddress(campaign, meeting.id))
                  onOpen()
                }}
              >
                <span className="board-people-card">{meeting.head.title}</span>
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** A wall is on the board like anyone, and nobody is at it. */
const isPerson = (one: Presence) => one.role !== 'screen'

const whole = (view: BoardView) => view

function unitName(view: BoardView, person: Presence): string {
  return (person.unit && view.plan.unitById.get(person.unit as UnitId)?.shortName) || ''
}

/** The window that is in a card speaks for the person. */
function onePerPerson(all: readonly Presence[]): readonly Presence[] {
  const byUser = new Map<string, Presence>()
  for (const one of all) {
    const before = byUser.get(one.userId)
    if (!before || (one.focus && !before.focus)) byUser.set(one.userId, one)
  }
  return [...byUser.values()]
}
