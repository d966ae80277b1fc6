import type { Topic } from './contract.ts'

/** Who wants to hear of what: a presence change must not wake two hundred cards. */
export interface Topics {
  subscribe(listener: () => void, topic?: Topic): () => void
  tell(topic: Topic): void
}

export function createTopics(): Topics {
  const subscriptions = new Set<{ readonly listener: () => void; readonly topic: Topic | undefined }>()
  return {
    subscribe(listener, topic) {
      const subscription = { listener, topic }
      subscriptions.add(subscription)
      return () => {
        subscriptions.delete(subscription)
      }
    },
    tell(topic) {
      for (const one of [...subscriptions]) if (one.topic === undefined || one.topic === topic) one.listener()
    },
  }
}
