import type { BoardView } from '../board/view.ts'
import type { UnitId } from '../ids.ts'
import type { Slip } from '../slip/slip.ts'
import { type HonourBoard, honourBoard } from './honour-boards.ts'
import { judgedPeriods, type Returns, returnsOfCards } from './return-discipline.ts'
import type { InspectionRules } from './rules.ts'
import { type UnitStanding, unitRanking } from './unit-ranking.ts'

export interface SlipCounts {
  /** Ever issued to it, withdrawn ones left out. */
  readonly issued: number
  readonly open: number
  readonly overdue: number
  readonly cleared: number
}

/** SLIP-5: one unit that leads cards. */
export interface UnitRow extends UnitStanding {
  readonly league: string | null
  readonly slips: SlipCounts
  /** Of the last closed periods. */
  readonly returns: Returns
  readonly board: HonourBoard | null
}

/** In the order of the document, whatever they are ranked: sorting is the reader's. Slips are those the reader may read. */
export function unitTable(
  board: BoardView,
  slips: readonly Slip[],
  rules: Pick<InspectionRules, 'leagues' | 'boards'>,
): readonly UnitRow[] {
  const periods = judgedPeriods(board)
  const rows = unitRanking(board, rules.leagues).flatMap(league =>
    league.units.map(one => ({
      ...one,
      league: league.name,
      slips: slipsOf(one.unit.id, slips),
      returns: returnsOfCards(one.cards, periods, board),
      board: honourBoard(one, league.units, rules.boards),
    })),
  )
  const place = new Map(board.plan.units.map((unit, at) => [unit.id, at]))
  return rows.sort((a, b) => (place.get(a.unit.id) ?? 0) - (place.get(b.unit.id) ?? 0))
}

function slipsOf(unit: UnitId, slips: readonly Slip[]): SlipCounts {
  const issued = slips.filter(
    slip => slip.unitId === unit && slip.state !== 'draft' && slip.state !== 'withdrawn',
  )
  const cleared = issued.filter(slip => slip.state === 'cleared').length
  return {
    issued: issued.length,
    open: issued.length - cleared,
    overdue: issued.filter(slip => slip.overdue).length,
    cleared,
  }
}
