import { useDeferredValue } from 'react'
import type { BoardView } from '../../../../shared/board/view.ts'
import { useBoard } from '../../../live/hooks.ts'

const whole = (view: BoardView) => view

/** The whole board for a page that sums it up. Deferred: many edits a second are summed up once. */
export const useWallView = (): BoardView => useDeferredValue(useBoard(whole))
