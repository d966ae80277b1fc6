/** Three digits that matter, thousands with a comma. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (value === 0) return '0'
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  const [whole = '', part = ''] = value.toFixed(Math.min(digits, 4)).split('.')
  const rest = part.replace(/0+$/, '')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest && `.${rest}`)
}
