import { z } from 'zod'

/** A named filter of the lag list, for one person on one campaign, kept in this browser: `search` is the address of it. */
const SavedList = z.object({ name: z.string().min(1).max(40), search: z.string() })
export type SavedList = z.infer<typeof SavedList>

const keyOf = (user: string, campaign: string) => `guatu.lag-lists.${user}.${campaign}`

export function savedLists(user: string, campaign: string): readonly SavedList[] {
  try {
    return z.array(SavedList).parse(JSON.parse(localStorage.getItem(keyOf(user, campaign)) ?? '[]'))
  } catch {
    return [] // an older or damaged value is as good as none: it holds nothing but addresses
  }
}

/** Adds a list, or replaces the one of the same name. */
export const withList = (lists: readonly SavedList[], list: SavedList): readonly SavedList[] => [
  ...lists.filter(other => other.name !== list.name),
  list,
]

export function keepLists(user: string, campaign: string, lists: readonly SavedList[]): void {
  localStorage.setItem(keyOf(user, campaign), JSON.stringify(lists))
}
