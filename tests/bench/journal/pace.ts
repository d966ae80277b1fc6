export interface Pace {
  readonly aSecond: number
  readonly p50: number
  readonly p99: number
}

/** Has every writer write one thing after another for so many seconds, after half a second that does not count. */
export async function paceOf(writers: readonly (() => Promise<unknown>)[], seconds: number): Promise<Pace> {
  await forSeconds(writers, 0.5)
  const began = performance.now()
  const took = await forSeconds(writers, seconds)
  const lasted = (performance.now() - began) / 1000
  const at = (part: number) => Math.round((took[Math.floor(took.length * part)] ?? Number.NaN) * 100) / 100
  return { aSecond: Math.round(took.length / lasted), p50: at(0.5), p99: at(0.99) }
}

/** How long each took, shortest first. */
async function forSeconds(writers: readonly (() => Promise<unknown>)[], seconds: number): Promise<number[]> {
  const end = performance.now() + seconds * 1000
  const took: number[] = []
  const keepOn = async (write: () => Promise<unknown>) => {
    for (let began = performance.now(); began < end; began = performance.now()) {
      await write()
      took.push(performance.now() - began)
    }
  }
  await Promise.all(writers.map(keepOn))
  return took.sort((a, b) => a - b)
}
