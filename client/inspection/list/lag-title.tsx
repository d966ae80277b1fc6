import { useTranslation } from 'react-i18next'
import type { LagRow } from '../../../shared/inspection/lag.ts'
import { AreaMark } from '../../card/area-mark.tsx'
import { Lamp } from '../../card/lamp.tsx'
import { UnitName } from '../../card/unit-name.tsx'
import { useOpenCard } from '../../card/use-open-card.ts'
import { useBoard } from '../../live/hooks.ts'
import { Tag } from '../../ui/index.ts'

/** What it is, whose, in which area, and the marks that stay with it. */
export function LagTitle({ row }: { row: LagRow }) {
  const { t } = useTranslation(['inspection', 'card'])
  const plan = useBoard(view => view.plan)
  const { openCard } = useOpenCard()
  const { card } = row
  const { leadUnitId, areaId, lagged } = card
  return (
    <div className="lag-what">
      <button
        type="button"
        className="lag-title"
        title={card.title}
        aria-label={t('row.open', { title: card.title })}
        onClick={() => openCard(card.id)}
      >
        {card.title || t('card:untitled')}
      </button>
      <p className="lag-whose">
        <AreaMark area={areaId ? plan.areaById.get(areaId) : null} />
        <UnitName unit={leadUnitId ? plan.unitById.get(leadUnitId) : null} />
        {card.side === null && card.unreported && (
          <span className="lag-unreported">
            <Lamp lamp="unreported" size="s" />
            {t('row.unreported')}
          </span>
        )}
        {lagged && wasLateBefore(row) && <Tag tone="outline">{t('row.lagged', { n: lagged.days })}</Tag>}
      </p>
    </div>
  )
}

/** LAMP-5: the mark stays for good; on a card that is red now it says something only when there was an earlier time. */
const wasLateBefore = ({ card, lamp, days }: LagRow): boolean =>
  (card.lagged?.days ?? 0) > (lamp === 'red' ? days - 1 : 0)
