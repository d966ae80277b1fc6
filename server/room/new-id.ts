import { randomBytes } from 'node:crypto'

/** A fresh id for a card, a problem, a piece of evidence: 80 random bits, short enough to be part of every key. */
export const newId = (): string => randomBytes(10).toString('hex')
