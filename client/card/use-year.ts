import { yearOf } from '../../shared/calendar/day-number.ts'
import { useBoard } from '../live/hooks.ts'

/** The year everybody on this board is in: dates of that year leave it out, those of others do not. */
export const useYear = (): number => useBoard(view => yearOf(view.today))
