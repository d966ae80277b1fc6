interface Named {
  readonly name: string
  readonly x: number
}

const charWidth = 13
const gap = 10

/** Names beside each other where there is room, above each other where not. Rows are counted from the one nearest the line: the last. */
export function placeLabels(stages: readonly Named[]): readonly (Named & { readonly row: number })[] {
  const ends: number[] = []
  const placed = stages
    .map((stage, at) => ({ ...stage, at }))
    .toSorted((a, b) => a.x - b.x)
    .map(stage => {
      const half = (stage.name.length * charWidth) / 2
      const free = ends.findIndex(end => end + gap <= stage.x - half)
      const level = free < 0 ? ends.length : free
      ends[level] = stage.x + half
      return { ...stage, level }
    })
  return placed
    .toSorted((a, b) => a.at - b.at)
    .map(({ name, x, level }) => ({ name, x, row: ends.length - 1 - level }))
}
