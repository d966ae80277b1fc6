import type { MapPicture } from '../../map/contract.ts'
import type { MapShape } from '../address.ts'

export function ExportDialog(_props: { shape: MapShape; picture: MapPicture; onClose: () => void }) {
  return null
}
