import type { TargetView } from '../../../shared/board/view.ts'
import { whyNoForecast } from '../../../shared/history/forecast-target.ts'
import type { TargetId } from '../../../shared/ids.ts'
import type { Area } from '../../../shared/plan/plan.ts'
import { useBoard } from '../../live/hooks.ts'
import { useAddress } from '../../ui/use-address.ts'

export interface TrendChoice {
  /** Null: the whole board. */
  readonly area: Area | null
  readonly target: TargetView | null
  readonly asTable: boolean
  set(name: 'area' | 'target' | 'as', value: string | null): void
}

/** What the page shows, from its address; the first target that can be drawn out where none is chosen. */
export function useTrendAddress(): TrendChoice {
  const [params, change] = useAddress()
  const areas = useBoard(view => view.plan.areas)
  const targets = useBoard(view => view.targets)
  const targetId = params.get('target') as TargetId | null
  return {
    area: areas.find(({ id }) => id === params.get('area')) ?? null,
    target: targets.find(({ target }) => target.id === targetId) ?? first(targets),
    asTable: params.get('as') === 'table',
    set: (name, value) =>
      change(now => {
        if (value) now.set(name, value)
        else now.delete(name)
        return now
      }),
  }
}

const first = (targets: readonly TargetView[]): TargetView | null =>
  targets.find(({ target }) => target.measurement.by === 'cards' && !whyNoForecast(target)) ??
  targets[0] ??
  null
