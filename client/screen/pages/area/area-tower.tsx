import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../../shared/board/view.ts'
import { useBoard } from '../../../live/hooks.ts'
import type { AreaStanding } from '../data/area-standing.ts'
import { groupBy } from '../data/group-by.ts'
import { LampTotals } from '../parts/lamp-figures.tsx'
import { Points } from '../parts/points.tsx'
import { ShareBar } from '../parts/share-bar.tsx'

/** How the area stands: verified against due, its lamps, who answers for it. */
export function AreaTower({ standing }: { standing: AreaStanding }) {
  const { t } = useTranslation('screen')
  const { nodes, lamps, area } = standing
  const leader = useBoard(({ plan }) => (area.leaderId ? plan.personById.get(area.leaderId) : undefined))
  return (
    <section className="area-tower">
      <h2>{t('area.nodes')}</h2>
      {nodes.share === null || nodes.points === null ? (
        <p className="area-tower-none">{t('area.noNodes')}</p>
      ) : (
        <>
          <p className="area-tower-figure num">
            <b>{nodes.verified}</b>
            <span>/{nodes.total}</span>
          </p>
          <p className="area-tower-points">
            <Points points={nodes.points} />
          </p>
          <ShareBar
            share={nodes.share}
            expected={nodes.expectedShare}
            words={t('overview.share', { ...nodes })}
          />
          <p className="wall-note num">{t('area.verifiedOf', { ...nodes })}</p>
        </>
      )}
      <LampTotals counts={lamps} />
      <div className="area-tower-units">
        {leader && <p>{t('area.leader', { name: leader.name })}</p>}
        <Units cards={standing.cards} />
      </div>
    </section>
  )
}

/** Units by how many of the area's cards they lead. */
function Units({ cards }: { cards: readonly CardView[] }) {
  const { t } = useTranslation('screen')
  const unitById = useBoard(({ plan }) => plan.unitById)
  const units = [...groupBy(cards, card => card.leadUnitId)]
    .flatMap(([id, led]) => {
      const unit = id ? unitById.get(id) : undefined
      return unit ? [{ unit, count: led.length }] : []
    })
    .sort((a, b) => b.count - a.count)
    .slice(0, 6)
  return (
    <p className="area-units num">
      {units.map(({ unit, count }) => (
        <span key={unit.id}>{t('area.unit', { name: unit.shortName, count })}</span>
      ))}
    </p>
  )
}
