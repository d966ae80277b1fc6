import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { useBoard, useOverwritten, useSession } from '../../live/hooks.ts'
import { restoring } from '../../live/overwritten.ts'
import { Button } from '../../ui/index.ts'
import { fieldValueWords } from '../words/value-words.ts'

/** KAN-5: somebody replaced what I had just written here. Both values stand side by side, and mine can be put back. */
export function LostNotice(props: { card: CardView; field: string }) {
  const { t } = useTranslation('card')
  const session = useSession()
  const plan = useBoard(view => view.plan)
  const lost = useOverwritten().find(one => one.card === props.card.id && one.field === props.field)
  if (!lost) return null
  const words = (value: unknown) => fieldValueWords(t, props.field, value, plan) || t('log.empty')
  const edit = restoring(lost, props.card.order)
  return (
    <div className="card-lost" role="alert">
      <p>{t('lost.title', { by: lost.by || t('lost.somebody'), theirs: words(lost.theirs) })}</p>
      <p>
        {t('lost.mine')}
        <strong>{words(lost.mine)}</strong>
      </p>
      <div className="card-lost-actions">
        {edit && (
          <Button
            size="s"
            onClick={() => {
              session.edit(edit)
              session.dismissOverwritten(lost.id)
            }}
          >
            {t('lost.restore')}
          </Button>
        )}
        <Button size="s" kind="ghost" onClick={() => session.dismissOverwritten(lost.id)}>
          {t('lost.accept')}
        </Button>
      </div>
    </div>
  )
}
