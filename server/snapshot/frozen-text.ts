import type { CalendarDate } from '../../shared/calendar/date.ts'
import { frozenFormat } from '../../shared/snapshot/frozen-board.ts'
import { canonicalJson } from '../room/canonical-json.ts'

/** A frozen board, or a delta of two, whose values are canonical JSON already. */
export interface FrozenTexts {
  readonly today: CalendarDate
  /** Values by id, in any order. */
  readonly cards: ReadonlyMap<string, string>
  readonly meetings: ReadonlyMap<string, string>
  readonly plan: ReadonlyMap<string, string>
  readonly standing: ReadonlyMap<string, string>
  readonly metrics: string
}

/** The canonical JSON of it, piece by piece: nothing is parsed, and whoever hashes it needs it never whole. */
export function* frozenText(texts: FrozenTexts): Generator<string> {
  yield '{"cards":'
  yield* recordText(texts.cards)
  yield `,"format":${frozenFormat},"meetings":`
  yield* recordText(texts.meetings)
  yield `,"metrics":${texts.metrics},"plan":`
  yield* recordText(texts.plan)
  yield ',"standing":'
  yield* recordText(texts.standing)
  yield `,"today":${canonicalJson(texts.today)}}`
}

/** Keys in the order `canonicalJson` puts them. */
function* recordText(values: ReadonlyMap<string, string>): Generator<string> {
  let before = '{'
  for (const key of [...values.keys()].sort()) {
    yield `${before}${JSON.stringify(key)}:${values.get(key)}`
    before = ','
  }
  yield before === '{' ? '{}' : '}'
}
