import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayCommand } from '../../../shared/access/may-command.ts'
import type { CardView } from '../../../shared/board/view.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { AreaMark } from '../../card/area-mark.tsx'
import { UnitName } from '../../card/unit-name.tsx'
import { momentWords } from '../../card/words/moment-words.ts'
import { useBoard, useMember } from '../../live/hooks.ts'
import { Button, EmptyState, VisuallyHidden } from '../../ui/index.ts'
import { Refused } from '../parts/refused.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { usePlanCommand } from '../parts/use-plan-command.ts'

/** 回收站: deleted cards, newest first, with why they went; nothing of them is lost. */
export function BinSection() {
  const { t } = useTranslation('plan')
  const deleted = useBoard(view => view.deleted)
  const mayRestore = mayCommand(useMember(), 'card.restore')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { send, busy } = usePlanCommand()
  const restore = async (cards: readonly CardView[]) =>
    setRefusal(
      await send(
        { type: 'card.restore', cards: cards.map(card => card.id) },
        t('restored', { n: cards.length }),
      ),
    )
  return (
    <>
      <SectionHead section="bin" mayEdit={mayRestore}>
        {deleted.length > 1 && (
          <Button icon="undo" disabled={busy} onClick={() => restore(deleted.slice(0, 500))}>
            {t('restoreAll', { n: Math.min(deleted.length, 500) })}
          </Button>
        )}
      </SectionHead>
      <Refused refusal={refusal} />
      {deleted.length === 0 ? (
        <EmptyState icon="trash" title={t('binEmpty')} hint={t('binEmptyHint')} />
      ) : (
        <table className="plan-table">
          <thead>
            <tr>
              <th scope="col" className="plan-table-name">
                {t('column.card')}
              </th>
              <th scope="col">{t('section.areas')}</th>
              <th scope="col">{t('field.leadUnitId')}</th>
              <th scope="col">{t('column.deleted')}</th>
              <th scope="col">
                <VisuallyHidden>{t('column.acts')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {deleted.map(card => (
              <DeletedRow key={card.id} card={card} onRestore={mayRestore && !busy ? restore : null} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function DeletedRow(props: { card: CardView; onRestore: ((cards: readonly CardView[]) => void) | null }) {
  const { t } = useTranslation(['plan', 'card'])
  const { card, onRestore } = props
  const plan = useBoard(view => view.plan)
  const why = card.feedback.findLast(one => one.about?.act === 'delete')
  return (
    <tr>
      <th scope="row">{card.title}</th>
      <td>
        <AreaMark area={card.areaId && plan.areaById.get(card.areaId)} />
      </td>
      <td>
        <UnitName unit={card.leadUnitId && plan.unitById.get(card.leadUnitId)} />
      </td>
      <td>
        {card.deletedAt !== null && momentWords(t, card.deletedAt, plan.campaign.timeZone)}
        {why && (
          <small className="plan-row-note">
            {t('plan:deletedBecause', { by: why.by.name, why: why.text })}
          </small>
        )}
      </td>
      <td className="plan-table-acts">
        {onRestore && (
          <Button size="s" icon="undo" onClick={() => onRestore([card])}>
            {t('plan:restore')}
          </Button>
        )}
      </td>
    </tr>
  )
}
