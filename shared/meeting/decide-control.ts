import type { UserId } from '../ids.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Control, ControlAct } from './control.ts'
import type { Presenter } from './fields.ts'

/** What an act on a control may know besides it. Who may present at all was asked before. */
export interface ControlDeciding {
  readonly caller: Presenter
  /** Whom the reins go to in a hand-over; null when they may not present, or are nobody here. */
  readonly heir: Presenter | null
  /** The agenda, in its order. */
  readonly itemIds: readonly string[]
  /** Real server time, ms. */
  readonly now: number
}

/** MEET-4: the control after an act, its version one higher; the same object when all was already so. */
export function decideControl(control: Control, act: ControlAct, at: ControlDeciding): Control | Refusal {
  if (act.version !== control.version) return refuse('conflict', { version: control.version })
  const next = decide(control, act, at)
  return 'refused' in next || next === control ? next : { ...next, version: control.version + 1 }
}

function decide(control: Control, act: ControlAct, at: ControlDeciding): Control | Refusal {
  switch (act.act) {
    case 'take':
      return take(control, act.from, at.caller)
    case 'hand-over':
      return ifPresenting(control, at, () => handOver(control, at.heir))
    case 'release':
      return ifPresenting(control, at, () => present(control, null))
    case 'item':
      return ifPresenting(control, at, () => turnTo(control, act.itemId, at))
    case 'timer':
      return ifPresenting(control, at, () => runTimer(control, act.run, at.now))
  }
}

/** Everything but taking the reins is for whoever holds them. */
function ifPresenting(
  control: Control,
  { caller }: ControlDeciding,
  then: () => Control | Refusal,
): Control | Refusal {
  return control.presenter?.userId === caller.userId ? then() : refuse('not-permitted')
}

/** From whom is said aloud, so that of two who race to take over from the same person one finds somebody else there. */
function take(control: Control, from: UserId | null, caller: Presenter): Control | Refusal {
  const holder = control.presenter?.userId ?? null
  if (holder === caller.userId) return control
  return holder === from ? present(control, caller) : refuse('conflict', { version: control.version })
}

function handOver(control: Control, heir: Presenter | null): Control | Refusal {
  if (!heir) return refuse('bad-value', { field: 'to' })
  return heir.userId === control.presenter?.userId ? control : present(control, heir)
}

/** Where the last presenter was stays on the screens until the new one moves. */
const present = (control: Control, presenter: Presenter | null): Control => ({
  ...control,
  presenter,
  presenterAwaySince: null,
})

/** What the item that is left has taken is kept, and goes on from there when it is turned to again. */
function turnTo(control: Control, itemId: string, { itemIds, now }: ControlDeciding): Control | Refusal {
  if (!itemIds.includes(itemId)) return refuse('no-such-item')
  if (itemId === control.itemId) return control
  const kept =
    control.itemId === null ? control.spent : { ...control.spent, [control.itemId]: elapsed(control, now) }
  const { [itemId]: spentMs = 0, ...spent } = kept
  return { ...control, itemId, spent, timer: { spentMs, runningSince: asInstant(now) } }
}

function runTimer(control: Control, run: boolean, now: number): Control {
  if (run === (control.timer.runningSince !== null)) return control
  if (run) return { ...control, timer: { ...control.timer, runningSince: asInstant(now) } }
  return { ...control, timer: { spentMs: elapsed(control, now), runningSince: null } }
}

/** Milliseconds the current item has taken at `now`; a clock that was set back takes nothing away. */
export function elapsed({ timer }: Pick<Control, 'timer'>, now: number): number {
  return timer.spentMs + (timer.runningSince === null ? 0 : Math.max(0, now - timer.runningSince))
}

const asInstant = (ms: number) => ms as NonNullable<Control['timer']['runningSince']>
