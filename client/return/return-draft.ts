import { z } from 'zod'
import type { CommandInput } from '../../shared/board/command.ts'
import type { CardView } from '../../shared/board/view.ts'
import { Money } from '../../shared/card/fields.ts'
import type { CardId } from '../../shared/ids.ts'

/** What somebody has entered for one card and not handed in yet; absent fields are as the card has them. */
export const ReturnEntry = z.object({
  unchanged: z.boolean().optional(),
  form: z.string().max(2000).optional(),
  progress: z.number().min(0).max(100).nullable().optional(),
  money: z.object({ amount: z.number(), unit: Money.shape.unit }).nullable().optional(),
  problem: z.string().max(2000).optional(),
})
export type ReturnEntry = z.infer<typeof ReturnEntry>

export const ReturnDraft = z.record(z.string(), ReturnEntry)
export type ReturnDraft = z.infer<typeof ReturnDraft>

/** `open`: nothing said about this card yet. Looking at a card is not a return (CARD-7). */
export type EntryState = 'open' | 'unchanged' | 'changed'

type News = Pick<ReturnEntry, 'form' | 'money' | 'problem'> & { progress?: number }

/** What of an entry is news beside the card as it stands. */
function newsOf(entry: ReturnEntry, card: CardView): News {
  const { form, progress, money, problem } = entry
  return {
    ...(form !== undefined && form !== card.form ? { form } : {}),
    ...(typeof progress === 'number' && progress !== card.progress ? { progress } : {}),
    ...(money && money.amount !== 0 ? { money } : {}),
    ...(problem?.trim() ? { problem: problem.trim() } : {}),
  }
}

export function entryState(entry: ReturnEntry | undefined, card: CardView): EntryState {
  if (!entry) return 'open'
  if (entry.unchanged) return 'unchanged'
  return Object.keys(newsOf(entry, card)).length > 0 ? 'changed' : 'open'
}

type ReturnCommand = Extract<CommandInput, { type: 'return.submit' }>

/** The one submission for every card something is said about; null when there is none. 无变化 carries nothing else. */
export function returnCommand(draft: ReturnDraft, cards: readonly CardView[]): ReturnCommand | null {
  const rows = cards.flatMap(card => {
    const entry = draft[card.id]
    const state = entryState(entry, card)
    if (!entry || state === 'open') return []
    if (state === 'unchanged') return [{ card: card.id, unchanged: true }]
    const { money, ...news } = newsOf(entry, card)
    return [{ card: card.id, unchanged: false, ...news, ...(money ? { money } : {}) }]
  })
  return rows.length === 0 ? null : { type: 'return.submit', rows }
}

/** 其余无变化: only cards nobody has said anything about. */
export function restUnchanged(draft: ReturnDraft, cards: readonly CardView[]): ReturnDraft {
  const open = cards.filter(card => entryState(draft[card.id], card) === 'open')
  return { ...draft, ...Object.fromEntries(open.map(card => [card.id, { unchanged: true }])) }
}

export function without(draft: ReturnDraft, cards: readonly CardId[]): ReturnDraft {
  return Object.fromEntries(Object.entries(draft).filter(([id]) => !cards.some(card => card === id)))
}
