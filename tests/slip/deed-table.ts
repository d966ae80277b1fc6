import type { Role } from '../../shared/access/member.ts'
import type { LetterState, SlipDeedKind } from '../../shared/slip/slip.ts'
import type { SlipKind } from '../../shared/slip/slip-kinds.ts'

/** Everything that may be done to a letter, said again beside the program's own table, so that neither changes unnoticed. */
type Way = readonly [by: 'unit' | 'issuer', from: readonly LetterState[], to: LetterState | 'same']
type Table = Partial<Readonly<Record<SlipDeedKind, Way>>>

const open: readonly LetterState[] = ['issued', 'signed', 'working', 'reported', 'returned', 'checking']

const extension: Table = {
  'ask-extension': ['unit', ['signed', 'working', 'reported', 'returned'], 'same'],
  'answer-extension': ['issuer', ['signed', 'working', 'reported', 'returned', 'checking'], 'same'],
}
const about: Table = {
  issue: ['issuer', ['draft'], 'issued'],
  withdraw: ['issuer', open, 'withdrawn'],
}
const stated: Table = {
  'state-case': ['unit', open, 'same'],
  'answer-case': ['issuer', [...open, 'cleared'], 'same'],
}
const steps: Table = {
  sign: ['unit', ['issued'], 'signed'],
  start: ['unit', ['signed', 'returned'], 'working'],
  report: ['unit', ['working', 'reported', 'returned'], 'reported'],
  finish: ['unit', ['working', 'reported', 'returned'], 'checking'],
  return: ['issuer', ['reported', 'checking'], 'returned'],
  clear: ['issuer', ['checking'], 'cleared'],
  review: ['issuer', ['cleared'], 'cleared'],
  reopen: ['issuer', ['cleared'], 'working'],
}
const whole: Table = { ...about, ...steps, ...stated, ...extension }

export const ways: Readonly<Record<SlipKind, Table>> = {
  remind: whole,
  supervise: whole,
  rectify: whole,
  criticise: { ...about, ...steps, ...stated },
  interview: {
    ...about,
    ...stated,
    sign: ['unit', ['issued'], 'signed'],
    report: ['issuer', ['signed'], 'reported'],
    clear: ['issuer', ['reported'], 'cleared'],
  },
  transfer: about,
}

export const issuersOf: Readonly<Record<SlipKind, readonly Role[]>> = {
  remind: ['dispatch', 'inspector'],
  supervise: ['dispatch'],
  rectify: ['inspector'],
  criticise: ['inspector'],
  interview: ['inspector'],
  transfer: ['inspector'],
}

/** Roles that read an issued one; the unit addressed besides, but for a 移交. */
export const readersOf: Readonly<Record<SlipKind, readonly Role[]>> = {
  remind: ['leader', 'dispatch', 'inspector'],
  supervise: ['leader', 'dispatch', 'inspector'],
  rectify: ['leader', 'dispatch', 'inspector'],
  criticise: ['leader', 'dispatch', 'inspector', 'unit'],
  interview: ['leader', 'inspector'],
  transfer: ['leader', 'inspector'],
}

export const needsWords: readonly SlipDeedKind[] = [
  'report',
  'finish',
  'return',
  'review',
  'reopen',
  'withdraw',
  'ask-extension',
  'answer-extension',
  'state-case',
  'answer-case',
]
