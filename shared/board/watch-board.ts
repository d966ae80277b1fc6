import * as Y from 'yjs'

/** What has changed since it was last cleared. Null instead of keys: the whole card is new, replaced or gone. */
export interface BoardChanges {
  readonly cards: Map<string, Set<string> | null>
  readonly plan: Set<string>
  any(): boolean
  clear(): void
  stop(): void
}

/** Only records facts; what they mean is decided when a view is asked for. */
export function watchBoard(cards: Y.Map<Y.Map<unknown>>, plan: Y.Map<unknown>): BoardChanges {
  const changedCards = new Map<string, Set<string> | null>()
  const changedPlan = new Set<string>()

  const onCards = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      if (event.target === (cards as Y.AbstractType<unknown>)) {
        for (const id of (event as Y.YMapEvent<unknown>).keysChanged) changedCards.set(id, null)
        continue
      }
      const [id, key] = event.path.map(String)
      if (id === undefined) continue
      if (key !== undefined) mark(changedCards, id, key)
      else if (event instanceof Y.YMapEvent)
        for (const changed of event.keysChanged) mark(changedCards, id, String(changed))
      else changedCards.set(id, null)
    }
  }
  const onPlan = (event: Y.YMapEvent<unknown>): void => {
    for (const key of event.keysChanged) changedPlan.add(key)
  }

  cards.observeDeep(onCards)
  plan.observe(onPlan)
  return {
    cards: changedCards,
    plan: changedPlan,
    any: () => changedCards.size > 0 || changedPlan.size > 0,
    clear() {
      changedCards.clear()
      changedPlan.clear()
    },
    stop() {
      cards.unobserveDeep(onCards)
      plan.unobserve(onPlan)
    },
  }
}

function mark(cards: Map<string, Set<string> | null>, id: string, key: string): void {
  const keys = cards.get(id)
  if (keys) keys.add(key)
  else if (keys === undefined) cards.set(id, new Set([key]))
}
