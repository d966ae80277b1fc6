import type { CardId } from '../../shared/ids.ts'
import type { RecentChange } from './contract.ts'
import type { RemoteChange } from './remote-changes.ts'

/** How long a card shows who changed it (KAN-4). */
export const recentMarkMs = 4000

/** Who an author's client id is, as far as presence ever told. */
export type Who = (client: number) => {
  readonly name: string
  readonly unit: string | null
  /** Myself in another window: not a stranger. */
  readonly me: boolean
}

/** The brief marks on cards others have changed; they fade by themselves. */
export function createRecentMarks(tell: () => void, now: () => number) {
  const marks = new Map<CardId, RecentChange>()
  let timer: ReturnType<typeof setTimeout> | undefined
  /** A copy to hand out, made when somebody asks for it. */
  let copy: ReadonlyMap<CardId, RecentChange> | null = null

  const changed = () => {
    copy = null
    tell()
  }

  const fade = () => {
    timer = undefined
    for (const [card, mark] of marks) if (now() - mark.at >= recentMarkMs) marks.delete(card)
    if (marks.size > 0) timer = setTimeout(fade, recentMarkMs / 2)
    changed()
  }
  return {
    get: (card: CardId): RecentChange | null => marks.get(card) ?? null,
    all(): ReadonlyMap<CardId, RecentChange> {
      copy ??= new Map(marks)
      return copy
    },
    note(changes: readonly RemoteChange[], who: Who) {
      for (const change of changes) {
        const { name, unit } = who(change.client)
        const fields = [...new Set([...(marks.get(change.card)?.fields ?? []), change.field])]
        marks.set(change.card, { name, unit, fields, at: now() })
      }
      timer ??= setTimeout(fade, recentMarkMs)
      changed()
    },
    clear() {
      marks.clear()
      copy = null
      clearTimeout(timer)
      timer = undefined
    },
  }
}
