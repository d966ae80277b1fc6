/** `7:05`, and `1:07:05` from an hour on. */
export function clockWords(ms: number): string {
  const all = Math.max(0, Math.floor(ms / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}

/** Over what was planned, by a whole second or more; nothing planned is never over. */
export const isOver = (spentMs: number, minutes: number): boolean =>
  minutes > 0 && spentMs >= minutes * 60_000 + 1000
