import * as Y from 'yjs'

/** Keys by id; null instead of keys: the whole card or meeting is new, replaced or gone. */
type Changed = Map<string, Set<string> | null>

/** What has changed since it was last cleared. */
export interface BoardChanges {
  readonly cards: Changed
  readonly meetings: Changed
  readonly plan: Set<string>
  any(): boolean
  clear(): void
  stop(): void
}

/** Only records facts; what they mean is decided when a view is asked for. */
export function watchBoard(
  cards: Y.Map<Y.Map<unknown>>,
  meetings: Y.Map<Y.Map<unknown>>,
  plan: Y.Map<unknown>,
): BoardChanges {
  const changedCards = watchThings(cards)
  const changedMeetings = watchThings(meetings)
  const changedPlan = new Set<string>()

  const onPlan = (event: Y.YMapEvent<unknown>): void => {
    for (const key of event.keysChanged) changedPlan.add(key)
  }

  plan.observe(onPlan)
  return {
    cards: changedCards.things,
    meetings: changedMeetings.things,
    plan: changedPlan,
    any: () => changedCards.things.size > 0 || changedMeetings.things.size > 0 || changedPlan.size > 0,
    clear() {
      changedCards.things.clear()
      changedMeetings.things.clear()
      changedPlan.clear()
    },
    stop() {
      changedCards.stop()
      changedMeetings.stop()
      plan.unobserve(onPlan)
    },
  }
}

/** Watches a root whose values are maps of flat keys. */
function watchThings(root: Y.Map<Y.Map<unknown>>) {
  const things: Changed = new Map()
  const listen = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      if (event.target === (root as Y.AbstractType<unknown>)) {
        for (const id of (event as Y.YMapEvent<unknown>).keysChanged) things.set(id, null)
        continue
      }
      const [id, key] = event.path.map(String)
      if (id === undefined) continue
      if (key !== undefined) mark(things, id, key)
      else if (event instanceof Y.YMapEvent)
        for (const changed of event.keysChanged) mark(things, id, String(changed))
      else things.set(id, null)
    }
  }
  root.observeDeep(listen)
  return { things, stop: () => root.unobserveDeep(listen) }
}

function mark(cards: Changed, id: string, key: string): void {
  const keys = cards.get(id)
  if (keys) keys.add(key)
  else if (keys === undefined) cards.set(id, new Set([key]))
}
