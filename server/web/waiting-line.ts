import { type Refusal, refuse } from '../../shared/refusal.ts'

/** How many are served at once, how many may be there in all, and how many of them may be one person's. */
export interface LineRules {
  readonly atOnce: number
  readonly most: number
  readonly each: number
}

/** Does `work` when its turn comes; `busy`, and nothing done, where the line or the asker's share of it is full. */
export type WaitingLine = <T>(who: string, work: () => Promise<T>) => Promise<T | Refusal>

/** For what is heavy to answer: it is done a few at a time, whoever asks, and nobody fills memory or keeps others waiting by asking often. */
export function waitingLine({ atOnce, most, each }: LineRules): WaitingLine {
  const shares = new Map<string, number>()
  const waiting: (() => void)[] = []
  let there = 0
  let served = 0

  const enter = async () => {
    if (served >= atOnce) await new Promise<void>(resolve => waiting.push(resolve))
    else served += 1
  }
  /** The place goes to the next one as it is, so that nobody slips in between. */
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else served -= 1
  }
  return async (who, work) => {
    const share = shares.get(who) ?? 0
    if (there >= most || share >= each) return refuse('busy')
    there += 1
    shares.set(who, share + 1)
    await enter()
    try {
      return await work()
    } finally {
      leave()
      there -= 1
      const left = (shares.get(who) ?? 1) - 1
      if (left > 0) shares.set(who, left)
      else shares.delete(who)
    }
  }
}
