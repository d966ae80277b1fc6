import type { Contender, GanttFigures } from './measure.ts'

/** What we hold ourselves to at any size up to 10,000 cards, with everything the map shows. */
const targets: Partial<Record<keyof GanttFigures, number>> = {
  mount: 150,
  nodes: 800,
  heap: 8,
  /** One frame of a 60 Hz screen, and the clock's own rounding. */
  edit: 17,
  downP95: 17,
  downLate: 0,
  sidewaysP95: 17,
  sidewaysLate: 0,
  burstLate: 0,
}

export function verdicts(rows: Readonly<Record<Contender, GanttFigures>>): readonly string[] {
  const { ours, bound, svar } = rows
  const missed = Object.entries(targets).flatMap(([name, limit]) => {
    const value = ours[name as keyof GanttFigures]
    return value > limit ? [`${name} ${value.toFixed(1)} > ${limit}`] : []
  })
  if (ours.mount > 2 * bound.mount) missed.push(`mount ${(ours.mount / bound.mount).toFixed(2)} × bound > 2`)
  if (ours.mount > svar.mount) missed.push('mount behind SVAR')
  return missed
}

/** Figure by figure, the middle one of the rounds. */
export function median(rounds: readonly GanttFigures[]): GanttFigures {
  const first = rounds[0]
  if (!first) throw new Error('no rounds')
  const names = Object.keys(first) as (keyof GanttFigures)[]
  const middle = (name: keyof GanttFigures) =>
    rounds.map(round => round[name]).sort((a, b) => a - b)[rounds.length >> 1] ?? Number.NaN
  return Object.fromEntries(names.map(name => [name, middle(name)])) as unknown as GanttFigures
}
