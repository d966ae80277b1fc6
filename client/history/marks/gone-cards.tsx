import { useTranslation } from 'react-i18next'
import type { CardView, PlanView } from '../../../shared/board/view.ts'
import type { CardChange } from '../../../shared/history/compare-cards.ts'
import { AreaMark } from '../../card/area-mark.tsx'
import { Lamp } from '../../card/lamp.tsx'
import { UnitName } from '../../card/unit-name.tsx'
import { useOpenCard } from '../../card/use-open-card.ts'
import { planDateWords } from '../../card/words/date-words.ts'
import { Button, Popover, Tag } from '../../ui/index.ts'

/** Cards that are no longer on the board have no place to carry a mark: they stand in a list, each as it last was. */
export function GoneCards({ gone, plan }: { gone: readonly CardChange[]; plan: PlanView | null }) {
  const { t } = useTranslation('history')
  return (
    <Popover
      label={t('marks.gone', { n: gone.length })}
      trigger={
        <Button size="s" icon="trash" className="marks-gone-button">
          {t('marks.gone', { n: gone.length })}
        </Button>
      }
    >
      {close => (
        <ul className="marks-gone">
          {gone.map(change => (
            <Gone key={change.id} change={change} plan={plan} onOpen={close} />
          ))}
        </ul>
      )}
    </Popover>
  )
}

function Gone(props: { change: CardChange; plan: PlanView | null; onOpen: () => void }) {
  const { change, plan, onOpen } = props
  const { t } = useTranslation(['history', 'card'])
  const { openCard } = useOpenCard()
  const last = change.before ?? change.after
  if (!last) return null
  const area = last.areaId ? plan?.areaById.get(last.areaId) : undefined
  return (
    <li>
      <button
        type="button"
        onClick={() => {
          onOpen()
          openCard(last.id)
        }}
      >
        <del>{last.title || t('card:untitled')}</del>
      </button>
      <p>
        <Lamp lamp={last.lamp} size="s" withWord />
        {area && <AreaMark area={area} />}
        <UnitName unit={last.leadUnitId ? (plan?.unitById.get(last.leadUnitId) ?? null) : null} />
        <span className="num">{lastWords(t, last)}</span>
        {change.fate === 'passing' && <Tag tone="alert">{t('fate.passing')}</Tag>}
      </p>
    </li>
  )
}

function lastWords(t: ReturnType<typeof useTranslation>['t'], last: CardView): string {
  const due = last.due && t('history:marks.due', { day: planDateWords(t, last.due) })
  const progress = last.progress === null ? null : `${Math.round(last.progress)}%`
  return [last.stage?.name, progress, due].filter(Boolean).join(' · ')
}
