import { z } from 'zod'

/** A named address: view, grouping and filter, for one person on one campaign, kept in this browser. */
const SavedView = z.object({ name: z.string().min(1).max(40), path: z.string(), search: z.string() })
export type SavedView = z.infer<typeof SavedView>

const keyOf = (user: string, campaign: string) => `guatu.views.${user}.${campaign}`

export function savedViews(user: string, campaign: string): readonly SavedView[] {
  try {
    return z.array(SavedView).parse(JSON.parse(localStorage.getItem(keyOf(user, campaign)) ?? '[]'))
  } catch {
    return [] // an older or damaged list is as good as none: it holds nothing but addresses
  }
}

/** Adds a view, or replaces the one of the same name. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [...views.filter(other => other.name !== view.name), view]
}

export function keepViews(user: string, campaign: string, views: readonly SavedView[]): void {
  localStorage.setItem(keyOf(user, campaign), JSON.stringify(views))
}
