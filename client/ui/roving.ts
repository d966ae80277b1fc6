/** Where the focus goes in a list of `count` when a key is pressed; null: the key means nothing here. Ends wrap. */
export function rove(key: string, at: number, count: number, back: string, on: string): number | null {
  if (count === 0) return null
  if (key === on) return (at + 1) % count
  if (key === back) return (at - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}
