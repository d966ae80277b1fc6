/** Where a value lies on an axis, and where its marks go. */
export interface Scale {
  readonly log: boolean
  /** 0 at the beginning of the axis, 1 at its end. */
  at(value: number): number
  readonly ticks: readonly number[]
}

/** Beyond this a linear axis would hide the small ones. */
const widestLinear = 12

/** An axis that begins at 0, or, where values lie far apart, a logarithmic one. */
export function scaleFor(values: readonly number[]): Scale {
  const real = values.filter(value => value > 0)
  if (real.length === 0) return linear(1)
  const [least, most] = [Math.min(...real), Math.max(...real)]
  return most / least > widestLinear ? logarithmic(least, most) : linear(most)
}

function linear(most: number): Scale {
  const step = niceStep(most / 5)
  const end = Math.ceil(most / step) * step
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, n) =>
    Number((n * step).toPrecision(6)),
  )
  return { log: false, at: value => value / end, ticks }
}

function logarithmic(least: number, most: number): Scale {
  const first = Math.floor(Math.log10(least / 1.5))
  const last = Math.ceil(Math.log10(most))
  const ticks = Array.from({ length: last - first + 1 }, (_, n) => 10 ** (first + n))
  const at = (value: number) => Math.max(0, (Math.log10(value) - first) / (last - first))
  return { log: true, at: value => (value > 0 ? at(value) : 0), ticks }
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5, 10].find(factor => factor * power >= rough) ?? 10) * power
}
