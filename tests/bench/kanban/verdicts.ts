import type { KanbanFigures } from './measure.ts'

/** What we hold ourselves to at any size up to 5,000 cards. */
const targets: Partial<Record<keyof KanbanFigures, number>> = {
  mount: 300,
  nodes: 2500,
  dragStart: 60,
  /** One frame of a 60 Hz screen, and the clock's own rounding. */
  moveP95: 17,
  facesPerEdit: 1,
}

export function verdicts(figures: KanbanFigures): readonly string[] {
  return Object.entries(targets).flatMap(([name, limit]) => {
    const value = figures[name as keyof KanbanFigures]
    return value !== null && value > limit ? [`${name} ${value.toFixed(1)} > ${limit}`] : []
  })
}

/** Figure by figure, the middle one of the rounds. */
export function median(rounds: readonly KanbanFigures[]): KanbanFigures {
  const first = rounds[0]
  if (!first) throw new Error('no rounds')
  const names = Object.keys(first) as (keyof KanbanFigures)[]
  const middle = (name: keyof KanbanFigures) => {
    const values = rounds.map(round => round[name]).filter(value => value !== null)
    return values.length === 0 ? null : (values.sort((a, b) => a - b)[values.length >> 1] ?? null)
  }
  return Object.fromEntries(names.map(name => [name, middle(name)])) as unknown as KanbanFigures
}
