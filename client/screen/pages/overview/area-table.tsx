import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaId } from '../../../../shared/ids.ts'
import type { AreaStanding } from '../data/area-standing.ts'
import { LampCells, LampHeads } from '../parts/lamp-figures.tsx'
import { Points } from '../parts/points.tsx'
import { ShareBar } from '../parts/share-bar.tsx'
import './area-table.css'

/** Every area in document order: what is verified of what falls into the campaign, against what was due, and its lamps. */
export function AreaTable(props: {
  standings: readonly AreaStanding[]
  worst: AreaId | null
  dense: boolean
}) {
  const { standings, worst } = props
  const { t } = useTranslation('screen')
  return (
    <section
      className={`area-table ${props.dense ? 'is-dense' : ''}`}
      style={{ '--rows': standings.length } as CSSProperties}
    >
      <div className="area-row is-head">
        <h2>{t('overview.areas')}</h2>
        <span className="wall-note">{t('overview.nodes')}</span>
        <span />
        <span className="lamp-head">{t('points.unit')}</span>
        <LampHeads />
      </div>
      {standings.map(one => (
        <AreaRow key={one.area.id} standing={one} worst={one.area.id === worst} />
      ))}
    </section>
  )
}

function AreaRow({ standing, worst }: { standing: AreaStanding; worst: boolean }) {
  const { t } = useTranslation('screen')
  const { area, nodes, lamps } = standing
  return (
    <div className="area-row" data-hue={area.hue} data-worst={worst || undefined}>
      <span className="area-row-name wall-area wall-one-line">{area.shortName}</span>
      {nodes.share === null || nodes.points === null ? (
        <span className="area-row-none wall-soft">
          {t('overview.noNodes', { cards: standing.cards.length, targets: standing.targets.total })}
        </span>
      ) : (
        <>
          <ShareBar
            share={nodes.share}
            expected={nodes.expectedShare}
            words={t('overview.share', { ...nodes })}
          />
          <span className="area-row-share num">
            {nodes.verified}
            <small>/{nodes.total}</small>
          </span>
          <span className="area-row-points">
            <Points points={nodes.points} bare />
          </span>
        </>
      )}
      <LampCells counts={lamps} />
    </div>
  )
}
