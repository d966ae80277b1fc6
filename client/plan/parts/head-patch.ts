import type { CommandInput } from '../../../shared/board/command.ts'
import { changedKeys, type Draft } from '../form/draft.ts'

type HeadPatch = Extract<CommandInput, { type: 'plan.head' }>['head']

/** Only what differs; a text that was cleared is sent as empty, since what is not sent stays. */
export function headPatch(before: Draft, after: Draft): HeadPatch {
  const keys = changedKeys(before, after).filter(key => !serverOnly.has(key))
  return Object.fromEntries(
    keys.flatMap(key => {
      if (after[key] !== undefined) return [[key, after[key]]]
      return typeof before[key] === 'string' ? [[key, '']] : []
    }),
  )
}

const serverOnly = new Set(['id', 'demo', 'seed'])
