import { type Refusal, refuse } from '../refusal.ts'
import { tidy } from '../text.ts'
import { Command } from './command.ts'

/** A command as a stranger sent it: its texts made tidy first (the gate only refuses, commands repair), then parsed. */
export function parseCommand(input: unknown): Command | Refusal {
  const parsed = Command.safeParse(tidied(input, 0))
  if (parsed.success) return parsed.data
  return refuse('bad-request', { field: parsed.error.issues[0]?.path.map(String).join('.') ?? '' })
}

/** Deeper than this no command goes; what is below is left for the schema to refuse. */
const deepest = 12

function tidied(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return tidy(value)
  if (typeof value !== 'object' || value === null || depth > deepest) return value
  if (Array.isArray(value)) return value.map(item => tidied(item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, tidied(item, depth + 1)]))
}
