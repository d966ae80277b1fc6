import { actorOf } from '../access/actor.ts'
import type { Member, Role } from '../access/member.ts'
import { addDays } from '../calendar/arithmetic.ts'
import type { CalendarDate, Instant } from '../calendar/date.ts'
import type { UnitId } from '../ids.ts'
import type { InspectionRules } from '../inspection/rules.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { draftFault } from './decide-draft.ts'
import type { KeptSlip } from './kept-slip.ts'
import type { LetterState, SlipDeed } from './slip.ts'
import { type SlipActRule, slipActOf } from './slip-acts.ts'
import { slipKinds } from './slip-kinds.ts'
import { answeringRole, isParty, issuingRole, mayReadSlip } from './slip-parties.ts'
import type { TrailRow } from './trail-row.ts'

/** Who does it, when, and what the board and the rules say then. */
export interface SlipScene {
  readonly member: Member
  readonly today: CalendarDate
  readonly at: Instant
  /** The unit that leads the slip's card now; null: no card, or nobody. */
  readonly leadUnitId: UnitId | null
  readonly rules: InspectionRules
  /** 文号 the slip gets if it is issued now. */
  readonly number: string
  /** The slip it is raised from; null: there is none. */
  readonly earlier: KeptSlip | null
}

export interface SlipMove {
  readonly next: KeptSlip
  readonly row: TrailRow
}

/**
 * SLIP-2, SLIP-3: what a deed makes of a slip, by the table of `slip-acts.ts`. Who may not read it is told that there is none; then the table, the role,
 * judge and party, the state, the words, and what the deed itself asks.
 */
export function decideSlip(slip: KeptSlip, deed: SlipDeed, scene: SlipScene): SlipMove | Refusal {
  const { member } = scene
  if (!mayReadSlip(member, slip)) return refuse('no-such-item')
  const rule = slipActOf(slip.kind, deed.act)
  if (!rule) return refuse('not-permitted')
  const role = roleFor(rule, slip, scene)
  if (typeof role === 'object') return role
  if (!rule.from.includes(slip.state)) return refuse('closed', { state: slip.state })
  if (rule.needsWords && wordsOf(deed).trim() === '') return refuse('reason-needed')
  const changed = changedBy(slip, deed, scene)
  if ('refused' in changed) return changed
  const state = rule.to === 'same' ? slip.state : rule.to
  return moved(slip, { ...changed, state, leadUnitId: scene.leadUnitId }, deed, role, scene)
}

/** The role in which the member does it, or why they may not. The board's own word on who leads the card counts beside the slip's. */
function roleFor(rule: SlipActRule, slip: KeptSlip, { member, leadUnitId }: SlipScene): Role | Refusal {
  if (rule.by === 'unit') return answeringRole(member, slip) ?? refuse('not-permitted')
  const role = issuingRole(member, slip.kind)
  if (!role) return refuse('not-permitted')
  return isParty(member, slip) || isParty(member, { unitId: slip.unitId, leadUnitId })
    ? refuse('own-card')
    : role
}

type Change = Partial<KeptSlip>

/** What a deed changes besides the state. */
function changedBy(slip: KeptSlip, deed: SlipDeed, scene: SlipScene): Change | Refusal {
  const { today } = scene
  switch (deed.act) {
    case 'issue':
      return issued(slip, scene)
    case 'ask-extension':
      return asked(slip, deed, today)
    case 'answer-extension':
      if (!slip.pendingExtension) return refuse('already-decided')
      return { pendingExtension: null, ...(deed.approved ? { due: slip.pendingExtension.until } : {}) }
    case 'state-case':
      if (slip.pendingCase) return refuse('conflict')
      return { pendingCase: { words: deed.words, on: today } }
    case 'answer-case':
      return slip.pendingCase ? { pendingCase: null } : refuse('already-decided')
    case 'clear':
      return { pendingExtension: null }
    case 'withdraw':
      return { pendingExtension: null, pendingCase: null }
    default:
      return {}
  }
}

/** A letter goes out whole: what it is about, what is wanted, by when. What it looks like and how long it may lie unsigned is fixed with it. */
function issued(slip: KeptSlip, scene: SlipScene): Change | Refusal {
  const { member, today, rules, number } = scene
  const fault = draftFault(slip, scene)
  if (fault) return fault
  const { needsDue, unitReads } = slipKinds[slip.kind]
  const { looks, signWithin } = rules.slips
  if (slip.matter.trim() === '') return refuse('bad-value', { field: 'matter' })
  if (needsDue && slip.demand.trim() === '') return refuse('bad-value', { field: 'demand' })
  if (needsDue ? slip.due === null || slip.due < today : slip.due !== null)
    return refuse('bad-value', { field: 'due' })
  return {
    number,
    issuedOn: today,
    issuedBy: actorOf(member),
    issuerRole: issuingRole(member, slip.kind) ?? slip.issuerRole,
    baselineDue: slip.due,
    signBy: unitReads ? addDays(today, signWithin) : null,
    colour: looks[slip.kind].colour,
  }
}

/** SLIP-3: on the due day it is too late to ask. */
function asked(
  slip: KeptSlip,
  { until, words }: Extract<SlipDeed, { act: 'ask-extension' }>,
  today: CalendarDate,
): Change | Refusal {
  if (slip.pendingExtension) return refuse('conflict')
  if (slip.due === null || today >= slip.due) return refuse('closed', { due: slip.due ?? '' })
  if (until <= slip.due) return refuse('bad-value', { field: 'until' })
  return { pendingExtension: { until, words, on: today } }
}

function moved(
  slip: KeptSlip,
  changed: Change & { readonly state: LetterState },
  deed: SlipDeed,
  role: Role,
  { member, at, today }: SlipScene,
): SlipMove {
  return {
    next: { ...slip, ...changed, version: slip.version + 1 },
    row: {
      ...saidIn(deed),
      from: slip.state,
      to: changed.state,
      by: actorOf(member),
      role,
      at,
      on: today,
    },
  }
}

/** What a deed leaves in the trail of its own: told apart by it, whoever asks again under the same key. */
export const saidIn = (deed: SlipDeed): Pick<TrailRow, 'act' | 'words' | 'evidenceIds' | 'detail'> => ({
  act: deed.act,
  words: wordsOf(deed),
  evidenceIds: 'evidenceIds' in deed ? deed.evidenceIds : [],
  detail: detailOf(deed),
})

const wordsOf = (deed: SlipDeed): string => ('words' in deed ? deed.words : '')

function detailOf(deed: SlipDeed): TrailRow['detail'] {
  switch (deed.act) {
    case 'ask-extension':
      return { until: deed.until }
    case 'answer-extension':
      return { approved: deed.approved }
    case 'answer-case':
      return { upheld: deed.upheld }
    default:
      return {}
  }
}
