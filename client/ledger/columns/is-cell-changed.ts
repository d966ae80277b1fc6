import { sameJson } from '../../../shared/board/same-json.ts'
import type { CardView } from '../../../shared/board/view.ts'
import { type Column, milestoneIn } from './column.ts'

/**
 * What of a card a column shows, to be held against what it showed before. What is due by now (`expected`) grows by the day and is no change
 * of the card.
 */
const shown: Readonly<Record<string, (card: CardView) => unknown>> = {
  area: card => card.areaId,
  class: card => card.workflowId,
  lists: card => card.listIds,
  code: card => card.code,
  measure: card => card.measureId,
  leadUnit: card => card.leadUnitId,
  supportUnits: card => card.supportUnitIds,
  owner: card => card.owner,
  leader: card => card.leaderId,
  lamp: card => card.lamp,
  stage: card => card.side?.state ?? card.stage?.id ?? null,
  progress: card => card.progress,
  form: card => card.form,
  due: card => card.due,
  baselineDue: card => card.baselineDue,
  investTotal: card => card.investTotal,
  investPlanned: card => card.investPlanned,
  investDone: card => card.investDone,
  problems: card => card.problems.filter(one => one.state !== 'closed').map(one => one.text),
  lastReturn: card => card.lastReturn?.on ?? null,
}

/** Whether a cell says something else than it did; being late or due soon by the calendar alone is said by the lamp. */
export function isCellChanged(column: Column, before: CardView, after: CardView): boolean {
  if (column.stageName !== undefined)
    return !sameJson(datesOf(before, column.stageName), datesOf(after, column.stageName))
  const read = shown[column.id]
  return read !== undefined && !sameJson(read(before), read(after))
}

function datesOf(card: CardView, stageName: string) {
  const one = milestoneIn(card, stageName)
  return [one?.planned ?? null, one?.claimed?.date ?? null, one?.verified?.date ?? null]
}
