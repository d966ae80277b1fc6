import type { Control } from '../../../../shared/meeting/control.ts'
import type { AgendaItemView, DecisionView, MeetingView } from '../../../../shared/meeting/view.ts'

export interface AgendaNow {
  readonly items: readonly AgendaItemView[]
  /** Index of the current item; -1 before the first or when it is gone. */
  readonly at: number
  readonly current: AgendaItemView | null
  readonly next: AgendaItemView | null
  /** Recorded here and not withdrawn, newest first. */
  readonly decisions: readonly DecisionView[]
}

export function agendaNow(meeting: MeetingView, control: Pick<Control, 'itemId'>): AgendaNow {
  const { items } = meeting
  const at = items.findIndex(item => item.id === control.itemId)
  return {
    items,
    at,
    current: items[at] ?? null,
    next: items[at + 1] ?? null,
    decisions: meeting.decisions.filter(one => one.state !== 'withdrawn').reverse(),
  }
}

/** The part of a long list to show: `most` of it, the current one in it with what follows. */
export function around<T>(items: readonly T[], at: number, most: number): readonly T[] {
  const from = Math.max(0, Math.min(Math.max(at, 0) - 2, items.length - most))
  return items.slice(from, from + most)
}

/** What is left of an item's minutes, in milliseconds, and how much it has run over; null where no minutes were planned. */
export function timeLeft(minutes: number, spentMs: number): { readonly overMs: number } | null {
  if (minutes === 0) return null
  return { overMs: Math.max(0, spentMs - minutes * 60_000) }
}

/** 03:07, 1:02:45. */
export function timerText(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`
}
