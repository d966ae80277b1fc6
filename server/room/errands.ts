import { hash } from 'node:crypto'
import type { Member } from '../../shared/access/member.ts'
import type { Command } from '../../shared/board/command.ts'
import { decideCommand } from '../../shared/board/decide-command.ts'
import { rollDay } from '../../shared/board/roll-day.ts'
import type { BoardView } from '../../shared/board/view.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { Actor } from '../../shared/card/fields.ts'
import type { CardId } from '../../shared/ids.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Errand } from './errand.ts'
import { nobody } from './errand.ts'

/** A person's command. Keys are per person: nobody reads another's outcome by guessing a key. */
export function commandErrand(command: Command, member: Member, actor: Actor, key: string): Errand {
  return {
    member,
    actor,
    cause: causeOf(command),
    act: command.type,
    key: `${member.userId}/${key}`,
    asks: hash('sha256', canonicalJson(command), 'base64url'),
    decide: at => decideCommand(at, command),
  }
}

/** What a meeting does says so in the audit, whoever did it. */
const causeOf = ({ type }: Command) =>
  type.startsWith('meeting.') || type.startsWith('decision.') ? 'meeting' : 'command'

/**
 * LAMP-5: the day job for a day that has ended; asking twice for a day adds nothing. `viewOn` projects the board with that day as today, which
 * is asked only where `red` does not say who was red: to judge every card of a large board twice stops everybody.
 */
export function rollDayErrand(
  day: CalendarDate,
  viewOn: (day: CalendarDate) => BoardView,
  red?: ReadonlySet<CardId>,
): Errand {
  return {
    member: { userId: 'system' as Member['userId'], name: nobody.actor.name, roles: [], unitIds: [] },
    actor: nobody.actor,
    cause: 'clock',
    act: 'day.roll',
    key: `day/${day}`,
    decide: at => ({ ...rollDay(red ? { ...at.view(), today: day } : viewOn(day), red), ids: [] }),
  }
}
