import { hash } from 'node:crypto'

/** A piece of a snapshot, named by what it says. */
export interface Part {
  /** The first 16 bytes of the SHA-256 of `text`, base64url. */
  readonly name: string
  readonly text: string
}

export const partNameLength = 22

/**
 * Half a hash is a name nobody meets twice by chance and nobody finds another text for, and names are most of what a quiet day adds.
 * What a third party checks is the whole hash of the whole board.
 */
export const partOf = (text: string): Part => ({ name: partName(text), text })

const partName = (text: string): string =>
  hash('sha256', text, 'buffer').subarray(0, 16).toString('base64url')
