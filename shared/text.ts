import { z } from 'zod'

/** C0 and C1 controls but for tab and newline, and what XML has no place for; they break PostgreSQL, spreadsheets, Word and printers. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is the one place that names them
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/

/** Text the document accepts as it stands. The gate only refuses; `tidy` is what commands apply first. */
export function isTidy(text: string): boolean {
  return text.isWellFormed() && !controls.test(text)
}

/** Repairs what a keyboard, a paste or an import brings: lone surrogates, controls, decomposed characters. */
export function tidy(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(new RegExp(controls, 'g'), '').normalize('NFC')
}

/** One line of text, at most `limit` UTF-16 units. */
export const line = (limit: number) =>
  z
    .string()
    .max(limit)
    .refine(text => isTidy(text) && !/[\n\t]/.test(text), 'one line of plain text')

/** Text with line breaks, at most `limit` UTF-16 units. */
export const paragraph = (limit: number) => z.string().max(limit).refine(isTidy, 'plain text')

/** Deeper than this no request goes; what is below is left for its schema to refuse. */
const deepest = 12

/** `tidy` for every text in a piece of JSON, whatever its shape. */
export function tidyAll(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return tidy(value)
  if (typeof value !== 'object' || value === null || depth > deepest) return value
  if (Array.isArray(value)) return value.map(item => tidyAll(item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, tidyAll(item, depth + 1)]))
}
