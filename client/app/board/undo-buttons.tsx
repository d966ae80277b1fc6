import { useTranslation } from 'react-i18next'
import { useHistory, useSession } from '../../live/hooks.ts'
import { IconButton } from '../../ui/index.ts'

/** One's own last edit back, one press an action. */
export function UndoButtons() {
  const { t } = useTranslation('app')
  const session = useSession()
  const { undo, redo } = useHistory()
  return (
    <span className="board-undo">
      <IconButton
        icon="undo"
        label={`${t('palette.undo')} (Ctrl+Z)`}
        disabled={!undo}
        onClick={session.undo}
      />
      <IconButton
        icon="redo"
        label={`${t('palette.redo')} (Ctrl+Shift+Z)`}
        disabled={!redo}
        onClick={session.redo}
      />
    </span>
  )
}
