import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Marks what this installation's nodes say over Redis, so that whoever else may write there can at most take words away or say them again, never say
 * one of their own: rows go onto live boards, and words to everybody's pages.
 */
export interface Marking {
  /** A mark over these parts, in this order and no other; `place`: the stream or channel they are said in. */
  mark(place: string, ...parts: readonly (string | Uint8Array)[]): string
  holds(mark: string, place: string, ...parts: readonly (string | Uint8Array)[]): boolean
}

/** `key`: the same on every node of the installation, and known to nobody else. */
export function markWith(key: Uint8Array): Marking {
  const mark: Marking['mark'] = (place, ...parts) => {
    const mac = createHmac('sha256', key)
    for (const part of [place, ...parts]) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part
      mac.update(`${bytes.length}:`).update(bytes)
    }
    return mac.digest('base64url')
  }
  return {
    mark,
    holds(said, place, ...parts) {
      const [one, other] = [Buffer.from(said), Buffer.from(mark(place, ...parts))]
      return one.length === other.length && timingSafeEqual(one, other)
    },
  }
}
