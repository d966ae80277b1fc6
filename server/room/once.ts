import type { CampaignId } from '../../shared/ids.ts'
import { type Refusal, refuse } from '../../shared/refusal.ts'
import type { Answer, Errand, Outcome } from './errand.ts'
import type { RoomJournal } from './ports.ts'

/** What is kept under a key: the outcome, and what it was the outcome of. */
export interface KeptOutcome extends Outcome {
  readonly asks?: string
}

export const keptOutcome = ({ asks }: Errand, outcome: Outcome): KeptOutcome =>
  asks === undefined ? outcome : { ...outcome, asks }

/**
 * Errands by their keys: sent twice, done once, and both hear the same. A used key under something else is the sender's mistake: it
 * is told so, rather than that the other thing has been done.
 */
export function doOnce(
  campaign: CampaignId,
  journal: Pick<RoomJournal, 'outcome'>,
  carryOut: (errand: Errand) => Promise<Answer>,
): (errand: Errand) => Promise<Answer> {
  const running = new Map<string, { readonly asks: string | undefined; readonly answer: Promise<Answer> }>()

  const first = async (key: string, errand: Errand): Promise<Answer> => {
    const kept = (await journal.outcome(campaign, key)) as KeptOutcome | undefined
    return kept === undefined ? carryOut(errand) : answerKept(kept, errand)
  }
  return async errand => {
    const { key, asks } = errand
    if (key === null) return carryOut(errand)
    const now = running.get(key)
    if (now) return isOther(now.asks, errand) ? usedKey : now.answer
    const answer = first(key, errand).finally(() => running.delete(key))
    running.set(key, { asks, answer })
    return answer
  }
}

/** What whoever asks again under a key is told, whichever node did it. */
export function answerKept({ asks, ...outcome }: KeptOutcome, errand: Errand): Answer {
  return isOther(asks, errand) ? usedKey : outcome
}

const usedKey: Refusal = refuse('bad-request', { field: 'key', problem: 'used for something else' })

const isOther = (asks: string | undefined, errand: Errand): boolean =>
  asks !== undefined && asks !== errand.asks
