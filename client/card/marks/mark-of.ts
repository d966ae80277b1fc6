import type { TFunction } from 'i18next'
import type { CardChange } from '../../../shared/history/compare-cards.ts'

/** The one word a card is marked with. */
export const markKinds = [
  'added',
  'restored',
  'red',
  'completed',
  'recovered',
  'rescheduled',
  'changed',
] as const
export type MarkKind = (typeof markKinds)[number]

/** Of what happened to a card the most telling: that it is new, then its lamp, then its dates, then anything else. */
export function markOf({ fate, kinds }: CardChange): MarkKind {
  if (fate === 'added' || fate === 'restored') return fate
  return (
    (['red', 'completed', 'recovered', 'rescheduled'] as const).find(kind => kinds.has(kind)) ?? 'changed'
  )
}

/** 转红, 改期+10天; where the lamp or a date says more than one thing, the dates come too. */
export function markWords(t: TFunction, change: CardChange): string {
  const kind = markOf(change)
  const words = t(`history:marks.kind.${kind}`)
  const moved = movedWords(t, change)
  if (moved === null || kind === 'added' || kind === 'restored') return words
  return kind === 'rescheduled' ? moved : `${words}${t('history:marks.comma')}${moved}`
}

/** 改期+10天; null where no date moved. */
export function movedWords(t: TFunction, change: CardChange): string | null {
  const days = daysMoved(change)
  return days === null ? null : t('history:marks.moved', { n: signed(days) })
}

/** How far the due date went, or else the milestone that went furthest; null where no date did. */
export function daysMoved({ moves }: CardChange): number | null {
  const days = moves.flatMap(move => (move.days ? [move.days] : []))
  const due = moves.find(move => move.stageId === null)?.days
  if (due) return due
  return days.reduce<number | null>((most, n) => (Math.abs(n) > Math.abs(most ?? 0) ? n : most), null)
}

/** 「有变更：预警变为滞后，截止改期+10天」 for who hears the board instead of seeing it. */
export function spokenMark(t: TFunction, change: CardChange): string {
  const { lamp } = change
  const turned = lamp
    ? t('history:marks.lamp', {
        before: t(`card:lamp.${lamp.before}`),
        after: t(`card:lamp.${lamp.after}`),
      })
    : ''
  return [markWords(t, change), turned].filter(Boolean).join(t('history:marks.comma'))
}

/** A minus is a minus, not a hyphen. */
const signed = (n: number): string => (n > 0 ? `+${n}` : `−${-n}`)
