import type { PlanView } from '../../board/view.ts'
import type { UnitId } from '../../ids.ts'
import type { AgendaSection } from '../fields.ts'
import type { AgendaItemView, MeetingView } from '../view.ts'

export interface MinutesSection {
  readonly section: AgendaSection
  readonly heading: string
  readonly entries: readonly {
    /** What the words are about, with who reported; empty where the heading says it. */
    readonly about: string
    readonly paragraphs: readonly string[]
  }[]
}

const headings: Readonly<Record<AgendaSection, string>> = {
  previous: '上次会议议定事项落实情况',
  overall: '总体进度',
  lamps: '滞后和预警项目调度情况',
  problems: '需协调问题研究情况',
  speech: '会议要求',
  confirm: '其他事项',
}
const order = Object.keys(headings) as AgendaSection[]
/** Their heading says what they are about. */
const plain: readonly AgendaSection[] = ['overall', 'speech', 'confirm']

/** Sections of the agenda with notes, in the order of the meeting. */
export function sectionsOf(plan: PlanView, { items }: MeetingView): MinutesSection[] {
  const noted = items.filter(item => item.note.trim() !== '')
  return order.flatMap(section => {
    const entries = noted.filter(item => item.section === section).map(item => entryOf(plan, item))
    return entries.length > 0 ? [{ section, heading: headings[section], entries }] : []
  })
}

function entryOf(plan: PlanView, item: AgendaItemView): MinutesSection['entries'][number] {
  const unit = unitName(plan, item.unitId)
  const about = plain.includes(item.section) ? '' : withUnit(item.title, unit)
  return { about, paragraphs: paragraphsOf(item.note) }
}

/** Who reported, in the bracket the title ends with, or in one of its own. */
function withUnit(title: string, unit: string): string {
  if (unit === '') return title
  return /[^例]）$/.test(title) ? `${title.slice(0, -1)}，${unit}）` : `${title}（${unit}）`
}

export const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map(part => part.trim())
    .filter(part => part !== '')

export const unitName = (plan: PlanView, id: UnitId | null): string =>
  id === null ? '' : (plan.unitById.get(id)?.name ?? '')
