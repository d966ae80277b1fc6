import type { MapPicture } from '../../map/contract.ts'
import type { MoveStore } from './moving.ts'
import { RescheduleDialog } from './reschedule-dialog.tsx'
import { useMoveShown } from './use-moving.ts'

/** The question of reason and approval, once a date was let go of. */
export function Rescheduling({ moves, picture }: { moves: MoveStore; picture: MapPicture }) {
  const shown = useMoveShown(moves, picture)
  if (!shown?.moving.asking) return null
  return (
    <RescheduleDialog
      moving={shown.moving}
      change={shown.change}
      pushes={shown.pushes}
      onSend={moves.send}
      onEnd={moves.end}
    />
  )
}
