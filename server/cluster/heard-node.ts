import type { GossipEntry, GossipNews } from './gossip-word.ts'

/** What one other node has said. */
export interface HeardNode<T> {
  readonly heardAt: number
  /** Takes a word in; answers the keys that mean something else now. */
  hear(news: GossipNews<T>, now: number): string[]
  get(key: string): T | null
  keys(): string[]
  /** Its silence of so many milliseconds does not count. */
  excuse(ms: number): void
}

export function hearNode<T>(): HeardNode<T> {
  /** Null: taken back. Kept until a repetition says the same, so that an older word cannot bring it back. */
  const said = new Map<string, { readonly version: number; readonly value: T | null }>()
  let round = { upTo: -1, parts: new Set<number>(), keys: new Set<string>() }
  let heardAt = 0

  const take = ([key, version, value]: GossipEntry<T>): string[] => {
    const known = said.get(key)
    if (known && known.version >= version) return []
    said.set(key, { version, value })
    return value === null && (known?.value ?? null) === null ? [] : [key]
  }

  /** All parts of one repetition are here: what is not in them and is not newer has ended. */
  const sweep = (upTo: number, keys: ReadonlySet<string>): string[] => {
    const gone: string[] = []
    for (const [key, { version, value }] of said) {
      if (version > upTo || keys.has(key)) continue
      said.delete(key)
      if (value !== null) gone.push(key)
    }
    return gone
  }

  return {
    get heardAt() {
      return heardAt
    },
    hear(news, now) {
      heardAt = now
      const moved = news.entries.flatMap(take)
      if (news.kind === 'some') return moved
      if (news.upTo < round.upTo) return moved
      if (news.upTo > round.upTo) round = { upTo: news.upTo, parts: new Set(), keys: new Set() }
      round.parts.add(news.part)
      for (const [key] of news.entries) round.keys.add(key)
      return round.parts.size === news.parts ? [...moved, ...sweep(round.upTo, round.keys)] : moved
    },
    get: key => said.get(key)?.value ?? null,
    keys: () => [...said].flatMap(([key, { value }]) => (value === null ? [] : [key])),
    excuse(ms) {
      heardAt += ms
    },
  }
}
