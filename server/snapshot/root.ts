import type { CalendarDate } from '../../shared/calendar/date.ts'
import { frozenFormat } from '../../shared/snapshot/frozen-board.ts'
import { canonicalJson } from '../room/canonical-json.ts'
import { bucketCount, noBucket } from './bucket.ts'
import { type Part, partNameLength, partOf } from './part.ts'

/** The top of a kept board: everything it holds hangs from here, by name. */
export interface Root {
  readonly today: CalendarDate
  readonly metrics: string
  /** The part of the marks of the night before; `noBucket` where there are none. */
  readonly marks: string
  /** 256 names; `noBucket` where there is none. */
  readonly buckets: readonly string[]
}

export const rootPart = ({ today, metrics, marks, buckets }: Root): Part =>
  partOf(canonicalJson({ format: frozenFormat, today, metrics, marks, buckets: buckets.join('') }))

/** What hangs from a root beside its buckets. */
export const besideBuckets = ({ metrics, marks }: Root): readonly string[] =>
  marks === noBucket ? [metrics] : [metrics, marks]

/** Throws for a format that is not ours. */
export function readRoot(text: string): Root {
  const {
    format,
    today,
    metrics,
    marks = noBucket,
    buckets,
  } = JSON.parse(text) as {
    format: number
    today: CalendarDate
    metrics: string
    marks?: string
    buckets: string
  }
  if (format !== frozenFormat) throw new Error(`a snapshot of format ${format} cannot be read`)
  const names = Array.from({ length: bucketCount }, (_, at) =>
    buckets.slice(at * partNameLength, (at + 1) * partNameLength),
  )
  return { today, metrics, marks, buckets: names }
}
