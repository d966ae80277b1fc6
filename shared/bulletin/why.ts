import type { CardView, LampView } from '../board/view.ts'
import { CalendarDate } from '../calendar/date.ts'
import type { ReasonKey } from '../lamp/reason.ts'
import { monthDay } from './figures.ts'

/** As the screen says it (`card:why`); here because paper is Chinese whatever language the screen speaks. */
const words: Readonly<Record<ReasonKey, string>> = {
  'lamp.finished': '{{date}}全部完成',
  'lamp.set-aside': '已批准搁置，不按时限亮灯',
  'lamp.milestone.overdue': '“{{stage}}”应于{{due}}完成，已超{{days}}天',
  'lamp.milestone.due-today': '“{{stage}}”今天到期',
  'lamp.milestone.due-soon': '“{{stage}}”应于{{due}}完成，还有{{days}}天',
  'lamp.milestone.due-this-month': '“{{stage}}”本月应完成（{{due}}）',
  'lamp.milestone.on-plan': '节点按计划推进',
  'lamp.progress.behind': '进度{{progress}}%，应达{{expected}}%，落后{{points}}个百分点',
  'lamp.progress.on-plan': '进度{{progress}}%，应达{{expected}}%',
  'lamp.money.behind': '投资完成{{done}}{{unit}}，应达{{expected}}{{unit}}',
  'lamp.money.on-plan': '投资完成{{done}}{{unit}}，不低于应达的{{expected}}{{unit}}',
  'lamp.entry.missing': '{{started}}开工，{{days}}天未入统',
  'lamp.entry.waiting': '{{started}}开工，待入统',
  'lamp.entry.entered': '{{date}}已入统',
}

/** Why a card shows its lamp, in a sentence without a full stop. A person's override speaks for itself; empty where nothing is known against it. */
export function whyOf(card: CardView): string {
  if (card.overridden) return `人工调整：${card.overridden.reason}`
  return card.lamps
    .filter(one => one.lamp === card.lamp)
    .map(reasonWords)
    .join('；')
}

export function reasonWords({ reason }: Pick<LampView, 'reason'>): string {
  const sentence = Object.hasOwn(words, reason.key) ? words[reason.key as ReasonKey] : ''
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => valueWords(reason.values[name] ?? ''))
}

function valueWords(value: string | number): string {
  const date = CalendarDate.safeParse(value)
  return date.success ? monthDay(date.data) : String(value)
}
