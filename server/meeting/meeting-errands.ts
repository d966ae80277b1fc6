import { hash } from 'node:crypto'
import { actorOf } from '../../shared/access/actor.ts'
import type { Member } from '../../shared/access/member.ts'
import type { Command } from '../../shared/board/command.ts'
import { decideCommand } from '../../shared/board/decide-command.ts'
import type { Decided, Deciding } from '../../shared/board/decision.ts'
import type { MeetingId } from '../../shared/ids.ts'
import { refuse } from '../../shared/refusal.ts'
import type { SnapshotFacts } from '../../shared/snapshot/snapshot.ts'
import { canonicalJson } from '../room/canonical-json.ts'
import type { Errand } from '../room/errand.ts'
import type { MinutesOf } from './ports.ts'

/** What the program adds to a command is not asked by anybody: the key stands for what was asked. */
interface Asked {
  readonly member: Member
  readonly key: string
}

/** MEET-3: the meeting begins, or ends, with the snapshot that was kept for it. */
export function freezingErrand(
  type: 'meeting.open' | 'meeting.close',
  meeting: MeetingId,
  { id: snapshotId, seq }: SnapshotFacts,
  asked: Asked,
): Errand {
  return errand({ type, meeting }, asked, at => decideCommand(at, { type, meeting, snapshotId, seq }))
}

/** MEET-5: what is signed are the minutes as they stand at this change, not as somebody read them a moment before. */
export function signingErrand(
  minutesOf: MinutesOf,
  meeting: MeetingId,
  words: { readonly number: string; readonly signer: string },
  asked: Asked,
): Errand {
  const command = { type: 'meeting.sign', meeting, ...words } as const
  return errand(command, asked, at => {
    const sha256 = minutesHash(minutesOf, at, meeting)
    return sha256 ? decideCommand(at, { ...command, sha256 }) : refuse('no-such-item')
  })
}

/** Asked inside the room's queue, so nothing comes between the minutes that are hashed and the signature. */
function minutesHash(minutesOf: MinutesOf, at: Deciding, id: MeetingId): string | null {
  const board = at.view()
  const meeting = board.meetings.find(one => one.id === id)
  return meeting ? hash('sha256', canonicalJson(minutesOf(board, meeting)), 'hex') : null
}

function errand(
  what: { readonly type: Command['type']; readonly meeting: MeetingId },
  { member, key }: Asked,
  decide: (at: Deciding) => Decided,
): Errand {
  return {
    member,
    actor: actorOf(member),
    cause: 'meeting',
    act: what.type,
    key: `${member.userId}/${key}`,
    asks: hash('sha256', canonicalJson(what), 'base64url'),
    decide,
  }
}
