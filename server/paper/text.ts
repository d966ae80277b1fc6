import { type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx'
import { face, font } from './fonts.ts'
import { character, letterSpacing, lineHeight, size } from './measures.ts'

/** What a line of an official document may say beside its words. */
export type LineOptions = Omit<IParagraphOptions, 'children' | 'text'>

export const run = (text: string, name: string = face.body, half: number = size.三号): TextRun =>
  new TextRun({ text, font: font(name), size: half, characterSpacing: letterSpacing })

const spacing = { line: lineHeight, lineRule: LineRuleType.EXACT, before: 0, after: 0 }

/** A paragraph on the grid of 22 lines. */
export const onGrid = (children: readonly TextRun[], options: LineOptions = {}): Paragraph =>
  new Paragraph({ spacing, ...options, children })

/** 每自然段左空二字. Not justified: 28 characters fill the line, and LibreOffice drops punctuation where it squeezes a justified one. */
export const indented = (children: readonly TextRun[], options: LineOptions = {}): Paragraph =>
  onGrid(children, { indent: { firstLine: 2 * character }, ...options })

export const body = (text: string): Paragraph => indented([run(text)])
export const emptyLine = (): Paragraph => onGrid([])
