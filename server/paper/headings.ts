import type { Paragraph } from 'docx'
import { face } from './fonts.ts'
import { inChinese } from './in-chinese.ts'
import { indented, run } from './text.ts'

/** 「一、」 in 黑体; `place` counts from 1. Never the last line of a page. */
export const firstHeading = (place: number, text: string): Paragraph =>
  indented([run(`${inChinese(place)}、${text}`, face.heading)], { keepNext: true })

/** 「（一）」 in 楷体; without a number where there is only one. */
export const secondHeading = (place: number | null, text: string): Paragraph =>
  indented([run(place === null ? text : `（${inChinese(place)}）${text}`, face.second)], { keepNext: true })
