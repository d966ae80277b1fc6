import type * as Y from 'yjs'
import { cardsOf } from '../../shared/board/document.ts'
import type { CardId } from '../../shared/ids.ts'

/** One field of a card changed by somebody else. `client` wrote it; `before` and `after` are undefined for texts. */
export interface RemoteChange {
  readonly card: CardId
  readonly field: string
  readonly client: number
  readonly before: unknown
  readonly after: unknown
}

/** Tells what others changed, a transaction at a time. `isOwn` says which transactions are one's own. */
export function observeRemoteChanges(
  doc: Y.Doc,
  isOwn: (origin: unknown) => boolean,
  told: (changes: readonly RemoteChange[]) => void,
): () => void {
  const cards = cardsOf(doc)
  const listen = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    if (isOwn(transaction.origin)) return
    const changes = events.flatMap(event => changesOf(event, transaction))
    if (changes.length > 0) told(changes)
  }
  cards.observeDeep(listen)
  return () => cards.unobserveDeep(listen)
}

function changesOf(event: Y.YEvent<Y.AbstractType<unknown>>, transaction: Y.Transaction): RemoteChange[] {
  const [card, field] = event.path
  if (typeof card !== 'string') return newCards(event)
  if (typeof field === 'string') return [textChange(card as CardId, field, transaction)]
  return [...event.changes.keys].map(([key, change]) => ({
    card: card as CardId,
    field: key,
    client: authorOf(event.target, key),
    before: change.oldValue,
    after: (event.target as Y.Map<unknown>).get(key),
  }))
}

function newCards(event: Y.YEvent<Y.AbstractType<unknown>>): RemoteChange[] {
  return [...event.changes.keys.keys()].map(key => ({
    card: key as CardId,
    field: 'card',
    client: authorOf(event.target, key),
    before: undefined,
    after: undefined,
  }))
}

function textChange(card: CardId, field: string, transaction: Y.Transaction): RemoteChange {
  return { card, field, client: advanced(transaction), before: undefined, after: undefined }
}

/** The client id that wrote the value a map holds now. */
function authorOf(map: Y.AbstractType<unknown>, key: string): number {
  return map._map.get(key)?.id.client ?? 0
}

/** For a text, the client whose clock moved; with several in one bundle, the last of them. */
function advanced(transaction: Y.Transaction): number {
  let client = 0
  for (const [id, clock] of transaction.afterState)
    if (clock > (transaction.beforeState.get(id) ?? 0)) client = id
  return client
}
