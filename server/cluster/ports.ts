/**
 * What nodes tell one another besides the journal: at most once, in no promised order, gone when Redis is. Nothing may depend on a word arriving; it
 * only spares whoever hears it a wait for the next look at the database.
 */
export interface NodeBus {
  /** This node, unique for one run of it. */
  readonly node: string
  /** Whether this node hears the others at the moment; while it does not, their silence says nothing of them. */
  readonly up: boolean
  /** Never throws and never waits. Nobody hears their own words. */
  say(topic: string, word: unknown): void
  /** `word` comes from a stranger until its schema has been checked. Answers how to stop hearing. */
  hear(topic: string, ear: (word: unknown, from: string) => void): () => void
  /** Told whenever words may have been missed: after the connection to Redis came back. Answers how to stop. */
  onGap(heard: () => void): () => void
}

/** A node on its own: there is nobody it could miss. */
export const lonelyBus: NodeBus = {
  node: 'only',
  up: true,
  say() {},
  hear: () => () => {},
  onGap: () => () => {},
}

/**
 * What is true on one node and the others want to know: who is where, how many sockets somebody has. Each node says its own; a node that falls silent is
 * forgotten with all it said. Wrong for some seconds after a failure, so nothing that matters is decided by it alone.
 */
export interface Gossip<T> {
  /** What holds on this node under a key; null takes it back. */
  set(key: string, value: T | null): void
  /** What the other nodes say under a key, one value a node. */
  others(key: string): readonly T[]
  /** Everything the other nodes say. */
  everything(): Iterable<{ readonly key: string; readonly value: T; readonly node: string }>
  /** Told of a key about which another node said something new, or fell silent. Answers how to stop. */
  onChange(heard: (key: string) => void): () => void
  stop(): void
}
