import type { TFunction } from 'i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import type { ClockPush } from '../../../shared/card/clock-push.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { signed } from '../overlay/signed.ts'
import { handleWords, pushWords } from './move-words.ts'
import type { Moving } from './moving.ts'
import type { RowItem } from './row-items.ts'
import { heldDate } from './shift.ts'

/** 「开工 计划10月15日 滞后3天」, as it is read aloud when the keys come to it. */
export function itemWords(t: TFunction, card: CardView, item: RowItem, year: number): string {
  const date = dateWords(t, item.on, year)
  if (!item.mark) return t(`gantt:item.${item.key === 'bar' ? 'barTo' : 'dueOn'}`, { date })
  const said = t(`gantt:item.mark.${item.mark.kind}`, { name: item.mark.name, date })
  const late = card.milestones.find(one => one.stage.id === item.mark?.stageId)?.daysLate ?? 0
  return item.mark.late && late > 0 ? `${said} ${t('gantt:detail.late', { days: late })}` : said
}

/** Why what the keys are on does not move, whoever asks; null when it does. */
export function fixedWords(t: TFunction, item: RowItem): string | null {
  if (item.handle) return null
  return t(item.mark?.kind === 'clock' ? 'gantt:item.byClock' : 'gantt:item.isFact')
}

/** 「开工由10月15日移到10月20日（+5天）；备案→开工 …；回车键确认，退出键取消」 */
export function movingWords(
  t: TFunction,
  { card, handle, days }: Moving,
  pushes: readonly ClockPush[],
  year: number,
): string {
  const from = heldDate(card, handle)
  if (!from) return ''
  const said = t('gantt:move.said', {
    what: handleWords(t, card, handle),
    from: dateWords(t, from, year),
    to: dateWords(t, addDays(from, days), year),
    days: signed(days),
  })
  return [said, ...pushes.map(push => pushWords(t, card, push, year)), t('gantt:move.how')].join('；')
}
