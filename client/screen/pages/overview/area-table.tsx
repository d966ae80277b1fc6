import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaId } from '../../../../shared/ids.ts'
import { pointsWords } from '../../../card/words/number-words.ts'
import type { AreaStanding } from '../data/area-standing.ts'
import { LampCells, LampHeads } from '../parts/lamp-figures.tsx'
import { Points } from '../parts/points.tsx'
import { ShareBar } from '../parts/share-bar.tsx'
import './area-table.css'

/** Every area in document order: what is verified of what falls into the campaign, against what was due, and its lamps. */
export function AreaTable({ standings, worst }: { standings: readonly AreaStanding[]; worst: AreaId | null }) {
  const { t } = useTranslation('screen')
  return (
    <section className="area-table" style={{ '--rows': standings.length } as CSSProperties}>
      <div className="area-row is-head">
        <h2>{t('overview.areas')}</h2>
        <span className="wall-note">{t('overview.nodes')}</span>
        <span />
        <span />
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
          {t(standing.cards.length === 0 ? 'overview.noCards' : 'overview.noNodes', { count: standing.cards.length })}
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
            <Points points={nodes.points} />
          </span>
        </>
      )}
      <LampCells counts={lamps} />
      <span className="visually-hidden">{pointsWords(nodes.share ?? 0)}</span>
    </div>
  )
}
