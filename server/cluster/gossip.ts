import type { z } from 'zod'
import { gossipWord } from './gossip-word.ts'
import { type HeardNode, hearNode } from './heard-node.ts'
import type { Gossip, NodeBus } from './ports.ts'

/** What changes within this time is one word. */
const gatherMs = 10
const repeatMs = 5000
const lookMs = 1000
/** Three repetitions may be lost before a node counts as gone. */
const silentMs = 16_000
/** A word holds at most so much JSON, and a character may be three bytes; Redis is not to carry megabytes at once. */
const wordChars = 16_000

/** Timers as a gossip needs them; `nodeTimers` has them. */
export interface GossipTimers {
  readonly realNow: () => number
  readonly after: (ms: number, work: () => void) => () => void
}

/**
 * Gossip over a bus that may lose, repeat and reorder words. Every value carries a number that rises with each change on its node, so an older word never
 * wins; everything is said again every 5 s, and what is not in a complete repetition any more is dropped; a node silent for 16 s is forgotten, but not while
 * this one cannot hear, nor in the first 16 s in which it can again.
 */
export function openGossip<T>(
  bus: NodeBus,
  topic: string,
  schema: z.ZodType<T>,
  timers: GossipTimers,
): Gossip<T> {
  const own = new Map<string, { readonly value: T; readonly version: number }>()
  const changed = new Map<string, { readonly value: T | null; readonly version: number }>()
  const nodes = new Map<string, HeardNode<T>>()
  const listeners = new Set<(key: string) => void>()
  const Word = gossipWord(schema)
  let version = 0
  let lookedAt = timers.realNow()
  /** When this node last could not hear the others, as far as it knows. */
  let deafAt = Number.NEGATIVE_INFINITY
  let callOffSaying: (() => void) | null = null

  const tell = (keys: Iterable<string>) => {
    for (const key of keys) for (const listener of [...listeners]) listener(key)
  }

  const sayChanges = () => {
    callOffSaying = null
    const entries = [...changed].map(([key, { value, version: v }]) => [key, v, value] as const)
    changed.clear()
    for (const part of partsOf(entries)) bus.say(topic, { kind: 'some', entries: part })
  }

  const sayAll = () => {
    const entries = [...own].map(([key, { value, version: v }]) => [key, v, value] as const)
    const parts = partsOf(entries)
    const round = { kind: 'all', upTo: version, parts: Math.max(1, parts.length) }
    if (parts.length === 0) bus.say(topic, { ...round, part: 0, entries: [] })
    parts.forEach((part, at) => {
      bus.say(topic, { ...round, part: at, entries: part })
    })
  }

  const forget = (node: string) => {
    const gone = nodes.get(node)
    nodes.delete(node)
    if (gone) tell(gone.keys())
  }

  const hear = (said: unknown, from: string) => {
    const word = Word.safeParse(said)
    if (!word.success || from === bus.node) return
    if (word.data.kind === 'ask') return sayAll()
    if (word.data.kind === 'bye') return forget(from)
    const node = nodes.get(from) ?? hearNode<T>()
    nodes.set(from, node)
    tell(node.hear(word.data, timers.realNow()))
  }

  /** A node that was itself stopped for a while has heard nobody, and that says nothing about the others. */
  const look = () => {
    const now = timers.realNow()
    const slept = now - lookedAt - lookMs
    lookedAt = now
    if (slept > lookMs) for (const node of nodes.values()) node.excuse(slept)
    if (!bus.up) deafAt = now
    for (const [name, node] of [...nodes]) if (now - Math.max(node.heardAt, deafAt) > silentMs) forget(name)
  }

  const begin = () => {
    bus.say(topic, { kind: 'ask' })
    sayAll()
  }
  const stops = [
    bus.hear(topic, hear),
    bus.onGap(() => {
      deafAt = timers.realNow()
      begin()
    }),
    repeatedly(timers, repeatMs, sayAll),
    repeatedly(timers, lookMs, look),
  ]
  begin()

  return {
    set(key, value) {
      if (value === null && !own.has(key)) return
      version += 1
      if (value === null) own.delete(key)
      else own.set(key, { value, version })
      changed.set(key, { value, version })
      callOffSaying ??= timers.after(gatherMs, sayChanges)
    },
    others(key) {
      const values: T[] = []
      for (const node of nodes.values()) {
        const value = node.get(key)
        if (value !== null) values.push(value)
      }
      return values
    },
    *everything() {
      for (const [node, said] of nodes)
        for (const key of said.keys()) {
          const value = said.get(key)
          if (value !== null) yield { key, value, node }
        }
    },
    onChange(heard) {
      listeners.add(heard)
      return () => void listeners.delete(heard)
    },
    stop() {
      callOffSaying?.()
      for (const stop of stops) stop()
      bus.say(topic, { kind: 'bye' })
      nodes.clear()
      listeners.clear()
    },
  }
}

function repeatedly(timers: GossipTimers, ms: number, work: () => void): () => void {
  let callOff = timers.after(ms, again)
  function again(): void {
    work()
    callOff = timers.after(ms, again)
  }
  return () => callOff()
}

/** Entries as words of bounded size. */
function partsOf<E>(entries: readonly E[]): E[][] {
  const parts: E[][] = []
  let part: E[] = []
  let chars = 0
  for (const entry of entries) {
    const more = JSON.stringify(entry).length
    if (part.length > 0 && chars + more > wordChars) {
      parts.push(part)
      part = []
      chars = 0
    }
    part.push(entry)
    chars += more
  }
  if (part.length > 0) parts.push(part)
  return parts
}
