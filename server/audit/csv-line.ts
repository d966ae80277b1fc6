/**
 * One line of a CSV file (RFC 4180). Text a spreadsheet would take for a formula (=, +, -, @, tab, return) gets an apostrophe before
 * it, so that nobody's words are ever carried out on a reader's machine; figures stay figures.
 */
export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\r\n`

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
