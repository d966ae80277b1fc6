import type { NodeBus } from '../../server/cluster/ports.ts'

/** What becomes of a word on its way to one node. `late`: it arrives when `deliverLate` is called, in no particular order. */
export type Fate = 'arrives' | 'lost' | 'twice' | 'late'

export interface TestNetwork {
  /** Nodes of one network, each with its own end of it. */
  join(node: string): NodeBus
  /** Decides over each word; all arrive until it is set. */
  fate: (from: string, to: string) => Fate
  deliverLate(): void
  /** As when the connection to Redis comes back: everyone is told of a gap. */
  gap(): void
  /** Redis is away for everyone: nothing is carried until `heal`, which tells of a gap. */
  cut(): void
  heal(): void
  readonly words: string[]
}

interface End {
  readonly node: string
  readonly ears: Map<string, Set<(word: unknown, from: string) => void>>
  readonly gaps: Set<() => void>
}

/** Buses in memory, with the failings of the real one. Words go over as JSON does. */
export function linkBuses(): TestNetwork {
  const ends: End[] = []
  const late: (() => void)[] = []
  const words: string[] = []
  let up = true

  const carry = (from: string, topic: string, text: string) => {
    if (!up) return
    words.push(text)
    for (const end of ends.filter(one => one.node !== from)) {
      const arrive = () => {
        for (const ear of [...(end.ears.get(topic) ?? [])]) ear(JSON.parse(text), from)
      }
      const fate = network.fate(from, end.node)
      if (fate === 'late') late.push(arrive)
      if (fate === 'arrives' || fate === 'twice') arrive()
      if (fate === 'twice') arrive()
    }
  }
  const network: TestNetwork = {
    words,
    fate: () => 'arrives',
    join(node) {
      const end: End = { node, ears: new Map(), gaps: new Set() }
      ends.push(end)
      return {
        node,
        get up() {
          return up
        },
        say: (topic, word) => carry(node, topic, JSON.stringify(word)),
        hear(topic, ear) {
          const ears = end.ears.get(topic) ?? new Set()
          end.ears.set(topic, ears.add(ear))
          return () => void ears.delete(ear)
        },
        onGap(heard) {
          end.gaps.add(heard)
          return () => void end.gaps.delete(heard)
        },
      }
    },
    deliverLate() {
      for (const arrive of late.splice(0).reverse()) arrive()
    },
    gap() {
      for (const end of ends) for (const heard of [...end.gaps]) heard()
    },
    cut() {
      up = false
    },
    heal() {
      up = true
      network.gap()
    },
  }
  return network
}
