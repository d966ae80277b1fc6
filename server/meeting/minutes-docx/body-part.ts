import type { Paragraph } from 'docx'
import type { Minutes } from '../../../shared/meeting/minutes.ts'
import { firstHeading, secondHeading } from '../../paper/headings.ts'
import { body } from '../../paper/text.ts'

/** 一、 in 黑体, （一） in 楷体, 1. and the text in 仿宋. */
export function bodyPart({ opening, sections, decisions }: Minutes): Paragraph[] {
  const parts = sections.map(section => [heading(section.heading), entries(section)].flat())
  if (decisions.length > 0) parts.push([heading('议定事项'), ...decisions.map(decided)])
  return [body(opening), ...parts.flatMap((part, at) => numbered(part, at))]
}

type Heading = (at: number) => Paragraph

const heading =
  (text: string): Heading =>
  at =>
    firstHeading(at + 1, text)

const numbered = (part: readonly (Heading | Paragraph)[], at: number): Paragraph[] =>
  part.map(one => (typeof one === 'function' ? one(at) : one))

function entries({ entries }: Minutes['sections'][number]): Paragraph[] {
  const named = entries.filter(one => one.about !== '')
  return entries.flatMap(({ about, paragraphs }) => {
    const place = named.findIndex(one => one.about === about) + 1
    const title = about === '' ? [] : [secondHeading(named.length > 1 ? place : null, about)]
    return [...title, ...paragraphs.map(body)]
  })
}

function decided({ what, lead, support, due, number }: Minutes['decisions'][number], at: number): Paragraph {
  const who = [
    `牵头单位：${lead || '待明确'}`,
    ...(support.length > 0 ? [`配合单位：${support.join('、')}`] : []),
    `完成时限：${due || '待明确'}`,
    ...(number === null ? ['待确认'] : []),
  ]
  return body(`${number ?? at + 1}.${what.replace(/。$/, '')}。（${who.join('；')}）`)
}
