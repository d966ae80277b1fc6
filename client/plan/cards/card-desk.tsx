import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayPlan } from '../../../shared/access/plan-matrix.ts'
import { useAct } from '../../card/act/use-act.ts'
import { momentWords } from '../../card/words/moment-words.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { CreateCardDialog } from './create-card-dialog.tsx'

/** New cards, and the 回收站 from which deleted ones come back with everything they had. */
export function CardDesk() {
  const { t } = useTranslation(['plan', 'card'])
  const { member } = useSession()
  const deleted = useBoard(view => view.deleted)
  const zone = useBoard(view => view.plan.campaign.timeZone)
  const mayMake = mayPlan(member, 'put', 'cards')
  const [creating, setCreating] = useState(false)
  const { run } = useAct()
  return (
    <>
      <header className="plan-head">
        <h2>{t('collection.cards')}</h2>
        <span className="plan-note">{t('hint.cards')}</span>
        {mayMake && (
          <Button kind="primary" icon="plus" onClick={() => setCreating(true)}>
            {t('create.open')}
          </Button>
        )}
      </header>
      <h3 className="plan-sub">{t('trash.title', { n: deleted.length })}</h3>
      {deleted.length === 0 && <EmptyState icon="trash" title={t('trash.none')} />}
      {deleted.length > 0 && (
        <table className="plan-table">
          <thead>
            <tr>
              <th scope="col">{t('field.title')}</th>
              <th scope="col">{t('trash.at')}</th>
              <th scope="col">{t('acts')}</th>
            </tr>
          </thead>
          <tbody>
            {deleted.map(card => (
              <tr key={card.id}>
                <td>{card.title}</td>
                <td className="num">{card.deletedAt !== null && momentWords(t, card.deletedAt, zone)}</td>
                <td className="plan-acts">
                  {mayMake && (
                    <Button
                      size="s"
                      icon="undo"
                      onClick={() =>
                        run({ type: 'card.restore', cards: [card.id] }, t('card:panel.restored'))
                      }
                    >
                      {t('card:panel.restore')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {creating && <CreateCardDialog onClose={() => setCreating(false)} />}
    </>
  )
}
