/** A typed figure: null when empty, undefined when it is not (yet) one or out of bounds. Full-width digits and commas are read. */
export function parseNumber(text: string, limits: { min: number; max: number }): number | null | undefined {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '')
  if (plain === '') return null
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined
  const value = Number(plain)
  return value >= limits.min && value <= limits.max ? value : undefined
}
