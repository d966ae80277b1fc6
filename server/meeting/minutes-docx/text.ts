import { type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx'
import { face, font } from './fonts.ts'
import { character, letterSpacing, lineHeight, size } from './measures.ts'

type Options = Omit<IParagraphOptions, 'children' | 'text'>

export const run = (text: string, name: string = face.body, half: number = size.三号): TextRun =>
  new TextRun({ text, font: font(name), size: half, characterSpacing: letterSpacing })

const spacing = { line: lineHeight, lineRule: LineRuleType.EXACT, before: 0, after: 0 }

/** A paragraph on the grid of 22 lines. */
export const onGrid = (children: readonly TextRun[], options: Options = {}): Paragraph =>
  new Paragraph({ spacing, ...options, children })

/** 每自然段左空二字. Not justified: 28 characters fill the line, and LibreOffice drops punctuation where it squeezes a justified one. */
export const indented = (children: readonly TextRun[], options: Options = {}): Paragraph =>
  onGrid(children, { indent: { firstLine: 2 * character }, ...options })

export const body = (text: string): Paragraph => indented([run(text)])
export const emptyLine = (): Paragraph => onGrid([])

const digits = '〇一二三四五六七八九'

/** 一、二、… 十、十一、… 一百〇一: from 1 to 999. */
export function inChinese(number: number): string {
  if (number >= 100) return `${digits[Math.floor(number / 100)] ?? ''}百${afterHundreds(number % 100)}`
  const tens = Math.floor(number / 10)
  const ones = number % 10
  if (tens === 0) return digits[ones] ?? ''
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`
}

function afterHundreds(rest: number): string {
  if (rest === 0) return ''
  return rest < 10 ? `〇${digits[rest]}` : `${rest < 20 ? '一' : ''}${inChinese(rest)}`
}
