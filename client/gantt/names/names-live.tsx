import { useSyncExternalStore } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import { useMarks } from '../../card/marks/marks-context.tsx'
import { usePeopleHere } from '../../card/news/use-card-news.ts'
import type { MoveStore } from '../drag/moving.ts'
import type { ValueStore } from '../value-store.ts'
import { Names, type NamesProps } from './names.tsx'

interface NamesLiveProps extends Omit<NamesProps, 'hovered' | 'moving' | 'here' | 'changes'> {
  readonly hover: ValueStore<CardId | null>
  readonly moves: MoveStore
}

/** The names with what changes under the pointer: two rows wake, not the page. */
export function NamesLive({ hover, moves, ...rest }: NamesLiveProps) {
  const hovered = useSyncExternalStore(hover.subscribe, hover.get)
  const moving = useSyncExternalStore(moves.subscribe, () => moves.get()?.card.id ?? null)
  const here = usePeopleHere()
  const changes = useMarks()?.changes ?? null
  return <Names {...rest} changes={changes} here={here} hovered={hovered} moving={moving} />
}
