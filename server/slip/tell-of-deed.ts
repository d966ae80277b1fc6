import type { Member } from '../../shared/access/member.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import type { KeptSlip } from '../../shared/slip/kept-slip.ts'
import type { InboxNote, SlipDeedKind } from '../../shared/slip/slip.ts'
import { slipActOf } from '../../shared/slip/slip-acts.ts'
import { answeringRole, isParty, mayReadSlip } from '../../shared/slip/slip-parties.ts'
import type { NewNote } from './ports.ts'

/** 签收 and 办理 change a state everybody sees; nobody has to be told of them. */
const quiet: readonly SlipDeedKind[] = ['sign', 'start', 'review']

/** The notes a deed leaves: what the issuing side does is told to the unit, what the unit does to those who may answer it. */
export function notesOfDeed(
  slip: KeptSlip,
  act: SlipDeedKind,
  by: Member,
  members: readonly Member[],
  at: Instant,
  newId: () => string,
): NewNote[] {
  const side = slipActOf(slip.kind, act)?.by
  if (!side || quiet.includes(act)) return []
  const kind = act === 'issue' ? 'slip-issued' : 'slip-answered'
  const told = (member: Member) =>
    side === 'issuer'
      ? answeringRole(member, slip) !== null
      : member.roles.includes(slip.issuerRole) && !isParty(member, slip)
  return members
    .filter(member => member.userId !== by.userId && mayReadSlip(member, slip) && told(member))
    .map(member => ({
      id: newId(),
      userId: member.userId,
      key: `${kind}/${slip.id}/${slip.version}`,
      at,
      ...noteFacts(slip, kind),
    }))
}

export const noteFacts = (
  { id, cardId, title, unitId, due }: KeptSlip,
  kind: InboxNote['kind'],
): Omit<InboxNote, 'id' | 'at' | 'readAt'> => ({
  kind,
  slipId: id,
  decisionId: null,
  cardId,
  title,
  unitId,
  due,
})

/** Whose page has something to ask again: whoever may read it, before or after. */
export const concerned = (members: readonly Member[], ...versions: readonly KeptSlip[]) =>
  members.filter(member => versions.some(slip => mayReadSlip(member, slip))).map(member => member.userId)
