import type { TFunction } from 'i18next'
import type { PlanView } from '../../../shared/board/view.ts'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import { Instant } from '../../../shared/calendar/date.ts'
import type { CardLife } from '../../../shared/history/series.ts'
import type { DecisionView } from '../../../shared/meeting/view.ts'
import type { Slip } from '../../../shared/slip/slip.ts'
import { whoWords } from '../../card/words/who-words.ts'
import { zoneOrChina } from '../../live/server-clock.ts'
import type { LifeEvent } from './life-event.ts'

/** A lamp that is another one than the day before; the first is no event. */
export function lampEvents(t: TFunction, days: CardLife['days'], timeZone: string): LifeEvent[] {
  const zone = zoneOrChina(timeZone)
  return days.flatMap(({ day, lamp }, at) => {
    const before = days[at - 1]
    if (!before || before.lamp === lamp) return []
    return {
      key: `lamp ${day}`,
      kind: 'lamp' as const,
      at: Instant.parse(zone.startOf(addDays(day, 1)) - 1),
      title: t('history:life.kind.lamp'),
      before: t(`card:lamp.${before.lamp}`),
      after: t(`card:lamp.${lamp}`),
      who: '',
    }
  })
}

/** What meetings decided about it, and what became of that. */
export const decisionEvents = (
  t: TFunction,
  decisions: readonly DecisionView[],
  plan: PlanView,
): LifeEvent[] =>
  decisions.flatMap(({ id, what, recordedAt, recordedBy, steps }) => {
    const made = {
      key: `decision ${id}`,
      kind: 'decision' as const,
      at: recordedAt,
      title: t('history:life.decided'),
      before: '',
      after: what,
      who: whoWords(t, recordedBy, plan),
    }
    const taken = steps.map(({ act, words, at, by }, n) => ({
      ...made,
      key: `decision ${id} ${n}`,
      at,
      title: t('history:life.decisionStep', { act: t(`meeting:slip.act.${act}`) }),
      after: words,
      who: whoWords(t, by, plan),
    }))
    return [made, ...taken]
  })

/** Letters this person may read, from the day they were issued: drafts are nobody's past. */
export const slipEvents = (t: TFunction, slips: readonly Slip[], plan: PlanView): LifeEvent[] =>
  slips
    .filter(slip => slip.issuedOn !== null)
    .flatMap(slip =>
      slip.trail
        .filter(({ to }) => to !== 'draft')
        .map(({ seq, act, words, at, by }) => ({
          key: `slip ${slip.id} ${seq}`,
          kind: 'slip' as const,
          at,
          title: `${t(`slip:kind.${slip.kind}`)}${slip.number ?? ''} ${t(`slip:act.${act}`)}`,
          before: '',
          after: words || (act === 'issue' ? slip.matter : ''),
          who: whoWords(t, by, plan),
        })),
    )
