import { hash } from 'node:crypto'

/** A piece of a snapshot, named by what it says. */
export interface Part {
  /** SHA-256 of `text`, hex. */
  readonly name: string
  readonly text: string
}

export const partOf = (text: string): Part => ({ name: hash('sha256', text, 'hex'), text })
