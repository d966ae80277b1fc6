import { LetterState, type SlipDeedKind } from './slip.ts'
import type { SlipKind } from './slip-kinds.ts'
import type { SlipAct } from './slip-state.ts'
import { slipSteps } from './slip-steps.ts'

/** Whose act it is: a member of the unit addressed, or whoever issues slips of the kind and is neither of that unit nor of the card's. */
export type SlipParty = 'unit' | 'issuer'

export interface SlipActRule {
  readonly by: SlipParty
  readonly from: readonly LetterState[]
  /** `same`: it is answered and kept, and the slip stays where it is. */
  readonly to: LetterState | 'same'
  readonly needsWords: boolean
}

const underWay: readonly LetterState[] = ['issued', 'signed', 'working', 'reported', 'returned', 'checking']

/** A letter has one unit to answer, so what the lead and those who help it may do there is the unit's here. */
const step = (act: SlipAct): SlipActRule => {
  const { by, from, to, needsWords } = slipSteps[act]
  return {
    by: by === 'issuer' ? 'issuer' : 'unit',
    from: from.map(state => LetterState.parse(state)),
    to: LetterState.parse(to),
    needsWords,
  }
}

/** SLIP-1…3: everything that can be done to a letter; what is not here nobody can do. The steps are those of a 交办事项. */
export const slipActs: Readonly<Record<SlipDeedKind, SlipActRule>> = {
  issue: { by: 'issuer', from: ['draft'], to: 'issued', needsWords: false },
  sign: step('sign'),
  start: step('start'),
  report: step('report'),
  finish: step('finish'),
  return: step('return'),
  clear: step('clear'),
  review: step('review'),
  reopen: step('reopen'),
  withdraw: { by: 'issuer', from: underWay, to: 'withdrawn', needsWords: true },
  // who asks for time has read the letter, so it is signed; once it waits for clearance there is nothing to ask
  'ask-extension': {
    by: 'unit',
    from: ['signed', 'working', 'reported', 'returned'],
    to: 'same',
    needsWords: true,
  },
  'answer-extension': {
    by: 'issuer',
    from: ['signed', 'working', 'reported', 'returned', 'checking'],
    to: 'same',
    needsWords: true,
  },
  'state-case': { by: 'unit', from: underWay, to: 'same', needsWords: true },
  // an answer is owed even when the slip was cleared meanwhile
  'answer-case': { by: 'issuer', from: [...underWay, 'cleared'], to: 'same', needsWords: true },
}

type Acts = Partial<Readonly<Record<SlipDeedKind, SlipActRule>>>

const { 'ask-extension': _asked, 'answer-extension': _answered, ...withoutExtension } = slipActs

/** 约谈: the unit signs that it comes, the issuer writes down what came of it and closes. There is no day, so nothing to extend. */
const interview: Acts = {
  issue: slipActs.issue,
  sign: slipActs.sign,
  report: { by: 'issuer', from: ['signed'], to: 'reported', needsWords: true },
  clear: { by: 'issuer', from: ['reported'], to: 'cleared', needsWords: false },
  withdraw: slipActs.withdraw,
  'state-case': slipActs['state-case'],
  'answer-case': slipActs['answer-case'],
}

/**
 * What can be done to a slip of each kind. 通报批评 names a unit before all others and is not put off. 移交 leaves the campaign: that it was
 * handed over is recorded, and the unit has no part in it.
 */
export const actsOfKind: Readonly<Record<SlipKind, Acts>> = {
  remind: slipActs,
  supervise: slipActs,
  rectify: slipActs,
  criticise: withoutExtension,
  interview,
  transfer: { issue: slipActs.issue, withdraw: slipActs.withdraw },
}

export const slipActOf = (kind: SlipKind, act: SlipDeedKind): SlipActRule | null =>
  actsOfKind[kind][act] ?? null
