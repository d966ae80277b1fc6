import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { useRights } from '../rights/use-rights.ts'
import { Unclear } from '../unclear.tsx'
import { Fixed } from './fixed.tsx'

/** The workflow of the card's class with the stage it is in; those who may, move it with a press (CARD-2). */
export function StageStrip({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const session = useSession()
  const rights = useRights(card)
  const workflow = useBoard(view =>
    card.workflowId ? (view.plan.workflowById.get(card.workflowId) ?? null) : null,
  )
  if (!workflow) return <Unclear what={t('domain:field.workflowId')} />
  const stages = workflow.stages.filter(stage => stage.column)
  const now = stages.findIndex(stage => stage.id === card.stage?.id)
  const mayMove = rights.edit('stage')
  const steps = (
    <ol className="stage-strip" aria-label={t('domain:field.stage')}>
      {stages.map((stage, at) => {
        const place = at === now ? 'now' : at < now ? 'past' : 'ahead'
        return (
          <li key={stage.id} aria-current={at === now ? 'step' : undefined}>
            {mayMove ? (
              <button
                type="button"
                className="stage-step"
                data-at={place}
                title={at === now ? stage.name : t('stage.moveTo', { stage: stage.name })}
                onClick={() =>
                  at !== now &&
                  session.edit({ type: 'move', card: card.id, stage: stage.id, order: card.order })
                }
              >
                {stage.name}
              </button>
            ) : (
              <span className="stage-step" data-at={place}>
                {stage.name}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
  return mayMove ? (
    steps
  ) : (
    <Fixed block why={rights.why('stage')}>
      {steps}
    </Fixed>
  )
}
