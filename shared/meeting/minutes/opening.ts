import type { PlanView } from '../../board/view.ts'
import { chineseDate } from '../../calendar/read-date.ts'
import type { AgendaSection, MeetingHead } from '../fields.ts'
import type { MeetingView } from '../view.ts'

/** 「项目调度会」 has a 「项目调度会纪要」; a remark in brackets stays at the end. */
export function titleOf({ title }: Pick<MeetingHead, 'title'>): string {
  const [, name = '', remark = ''] = /^(.*?)(（[^（）]*）)?$/s.exec(title) ?? []
  return `${name}${/(会|会议)$/.test(name) ? '纪要' : '会议纪要'}${remark}`
}

/** 2021年10月29日下午; the date alone while the time is unknown. */
export function whenInWords({ on, time }: Pick<MeetingHead, 'on' | 'time'>): string {
  return `${chineseDate(on)}${partOfDay(time)}`
}

function partOfDay(time: string): string {
  if (time === '') return ''
  if (time < '12:00') return '上午'
  return time < '18:00' ? '下午' : '晚上'
}

export function chairInWords(plan: PlanView, { chair }: Pick<MeetingHead, 'chair'>): string {
  if (chair.words !== '') return chair.words
  const person = chair.rosterId ? plan.personById.get(chair.rosterId) : undefined
  return person?.name ?? ''
}

/** What the agenda says was gone through, in the words of a 纪要. */
const gone: Readonly<Record<AgendaSection, string>> = {
  previous: '听取了上次会议议定事项落实情况汇报',
  overall: '通报了总体进度',
  lamps: '逐项调度了滞后和预警项目',
  problems: '协调了需解决的问题',
  speech: '',
  confirm: '议定了有关事项',
}

export function openingOf(plan: PlanView, { head, items }: MeetingView): string {
  const chair = chairInWords(plan, head)
  const where = head.place === '' ? '' : `在${head.place}`
  const called = `${chair}${where}${chair === '' ? '' : '主持'}召开${head.title}`
  const sections = new Set(items.map(item => item.section))
  const acts = (Object.keys(gone) as AgendaSection[]).filter(one => sections.has(one) && gone[one] !== '')
  const words = acts.map(one => gone[one]).join('，')
  return `${whenInWords(head)}，${called}${words === '' ? '' : `，${words}`}。现纪要如下：`
}
