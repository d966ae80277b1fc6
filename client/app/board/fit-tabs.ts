export interface Fit<K> {
  /** Beginning with what stays longest. */
  readonly kept: readonly K[]
  /** Always shown, even where it has no tab of its own. */
  readonly active: K | null
  readonly widthOf: (key: K) => number
  readonly available: number
}

/** Which tabs fit in `available` pixels. What comes after the first that does not fit is left out too: a bar does not skip. */
export function fitTabs<K>({ kept, active, widthOf, available }: Fit<K>): readonly K[] {
  const fitting: K[] = active === null ? [] : [active]
  let left = available - (active === null ? 0 : widthOf(active))
  for (const key of kept) {
    if (key === active) continue
    left -= widthOf(key)
    if (left < 0) break
    fitting.push(key)
  }
  return fitting
}
