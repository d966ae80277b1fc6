import type { Edit } from '../../../shared/board/edit.ts'
import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { yearOf } from '../../../shared/calendar/day-number.ts'
import { readTypedDate } from '../../ui/calendar-month.ts'
import { parseNumber } from '../../ui/parse-number.ts'
import { type Column, milestoneIn } from '../columns/column.ts'

/** What stands in the cell's editor when it opens. */
export function shownDraft(card: CardView, column: Column): string {
  if (column.stageName !== undefined) return milestoneIn(card, column.stageName)?.claimed?.date ?? ''
  if (column.id === 'progress') return card.progress === null ? '' : String(card.progress)
  if (column.id === 'form') return card.form
  return card.owner
}

/** The edit a draft comes to; `wrong` when it is no value of this column, so that the editor stays open and says so. */
export function readDraft(
  card: CardView,
  column: Column,
  before: string,
  draft: string,
  today: CalendarDate,
): Edit | 'wrong' {
  if (column.stageName !== undefined) return claimEdit(card, column.stageName, draft, today)
  if (column.id === 'progress') {
    const value = parseNumber(draft.replace(/[%％]\s*$/, ''), { min: 0, max: 100 })
    return value === undefined ? 'wrong' : { type: 'progress', card: card.id, value }
  }
  if (column.id === 'form') return { type: 'text', card: card.id, field: 'form', before, after: draft }
  return { type: 'owner', card: card.id, value: draft.trim() }
}

/** A claimed date is never in the future, and a verified one is no longer the unit's to change. */
function claimEdit(card: CardView, stageName: string, draft: string, today: CalendarDate): Edit | 'wrong' {
  const one = milestoneIn(card, stageName)
  const date = readTypedDate(draft, yearOf(today))
  if (!one || one.verified || date === undefined || (date !== null && date > today)) return 'wrong'
  return { type: 'claim', card: card.id, stage: one.stage.id, date: date as CalendarDate | null }
}
