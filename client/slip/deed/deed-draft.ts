import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { Slip, SlipDeed, SlipDeedKind } from '../../../shared/slip/slip.ts'
import type { SlipActRule } from '../../../shared/slip/slip-acts.ts'

/** What somebody has put into the dialog of an act. */
export interface DeedForm {
  readonly words: string
  readonly evidenceIds: readonly string[]
  readonly until: CalendarDate | null
  /** Of an answer: granted or not; null until said, for neither may be pressed by mistake. */
  readonly yes: boolean | null
}

export const emptyForm: DeedForm = { words: '', evidenceIds: [], until: null, yes: null }

const withFiles: readonly SlipDeedKind[] = ['report', 'finish', 'state-case', 'return', 'review', 'reopen']
export const takesFiles = (act: SlipDeedKind): boolean => withFiles.includes(act)
export const isAnswer = (act: SlipDeedKind): boolean => act === 'answer-extension' || act === 'answer-case'

/** Sent at one press: nothing has to be said. */
export const isAtOnce = (act: SlipDeedKind): boolean => act === 'sign' || act === 'start'

/** The act as the server wants it; null while something it needs is missing. */
export function deedOf(
  act: SlipDeedKind,
  rule: Pick<SlipActRule, 'needsWords'>,
  form: DeedForm,
  slip: Pick<Slip, 'due'>,
): SlipDeed | null {
  const words = form.words.trim()
  if (rule.needsWords && words === '') return null
  switch (act) {
    case 'issue':
      return { act }
    case 'withdraw':
      return { act, words }
    case 'ask-extension':
      if (form.until === null || (slip.due !== null && form.until <= slip.due)) return null
      return { act, words, until: form.until }
    case 'answer-extension':
      return form.yes === null ? null : { act, words, approved: form.yes }
    case 'answer-case':
      return form.yes === null ? null : { act, words, upheld: form.yes }
    default:
      return { act, words, evidenceIds: [...form.evidenceIds] }
  }
}
