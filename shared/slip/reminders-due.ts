import { addDays } from '../calendar/arithmetic.ts'
import type { CalendarDate } from '../calendar/date.ts'
import type { UnitId } from '../ids.ts'
import type { InspectionRules } from '../inspection/rules.ts'
import type { DecisionView } from '../meeting/view.ts'
import type { KeptSlip } from './kept-slip.ts'
import type { InboxNote, LetterState } from './slip.ts'

/** What somebody has to be told. `key` is the same however often and whenever it is asked, and another once its day was moved. */
export interface Reminder
  extends Pick<InboxNote, 'kind' | 'slipId' | 'decisionId' | 'cardId' | 'title' | 'due'> {
  readonly key: string
  readonly unitId: UnitId
  readonly to: 'unit' | 'leader'
}

/** States in which it lies with the unit; what waits for clearance waits for somebody else. */
const withUnit: readonly LetterState[] = ['issued', 'signed', 'working', 'reported', 'returned']

/** SLIP-2: who has to be told what today. A day that was missed is not told any more: only what holds now is. */
export function remindersDue(
  slips: readonly KeptSlip[],
  decisions: readonly DecisionView[],
  { slips: rules }: Pick<InspectionRules, 'slips'>,
  today: CalendarDate,
): Reminder[] {
  return [
    ...slips.filter(slip => withUnit.includes(slip.state)).flatMap(slip => ofSlip(slip, rules, today)),
    ...decisions.flatMap(decision => ofDecision(decision, rules, today)),
  ]
}

type Rules = InspectionRules['slips']

function ofSlip(slip: KeptSlip, rules: Rules, today: CalendarDate): Reminder[] {
  const { signBy, due } = slip
  const say = (kind: Reminder['kind'], to: Reminder['to'], day: CalendarDate): Reminder => ({
    key: `${kind}/${slip.id}/${day}`,
    kind,
    to,
    slipId: slip.id,
    decisionId: null,
    cardId: slip.cardId,
    title: slip.title,
    unitId: slip.unitId,
    due,
  })
  const told: Reminder[] = []
  if (slip.state === 'issued' && signBy !== null && today > signBy) {
    told.push(say('unsigned', 'unit', signBy))
    if (today > addDays(signBy, rules.escalateAfter)) told.push(say('escalate-unsigned', 'leader', signBy))
  }
  if (due === null) return told
  if (today <= due && today >= addDays(due, -rules.nearDue)) told.push(say('near-due', 'unit', due))
  if (today > due) told.push(say('overdue', 'unit', due))
  if (today > addDays(due, rules.escalateAfter)) told.push(say('escalate-overdue', 'leader', due))
  return told
}

function ofDecision(decision: DecisionView, rules: Rules, today: CalendarDate): Reminder[] {
  const { id, due, state, leadUnitId, cardId } = decision
  if (due === null || leadUnitId === null || !(withUnit as readonly string[]).includes(state)) return []
  const overdue = today > due
  if (!overdue && today < addDays(due, -rules.nearDue)) return []
  const kind = overdue ? 'decision-overdue' : 'decision-near-due'
  return [
    {
      key: `${kind}/${id}/${due}`,
      kind,
      to: 'unit',
      slipId: null,
      decisionId: id,
      cardId,
      title: [...decision.what].slice(0, 120).join(''),
      unitId: leadUnitId,
      due,
    },
  ]
}
