import { useTranslation } from 'react-i18next'
import { Lamp } from '../../../card/lamp.tsx'
import type { AreaStanding } from '../data/area-standing.ts'
import { Phrase } from '../parts/phrase.tsx'
import { Points } from '../parts/points.tsx'
import './headlines.css'

/** A name longer than this stands in its short form. */
const longest = 9

/** 最滞后: the one area to look at, and why it is that one. */
export function WorstArea({ worst }: { worst: AreaStanding | null }) {
  const { t } = useTranslation('screen')
  if (!worst)
    return (
      <section className="headline is-calm">
        <h2>{t('overview.worst')}</h2>
        <p className="headline-none">{t('overview.noWorst')}</p>
      </section>
    )
  const { area, lamps, nodes } = worst
  return (
    <section className="headline" data-hue={area.hue} data-testid="worst-area">
      <h2>{t('overview.worst')}</h2>
      <p className="headline-name wall-area">
        <Phrase text={area.name.length > longest ? area.shortName : area.name} />
      </p>
      <div className="headline-figure">
        <b className="num">{lamps.red}</b>
        <div>
          <Lamp lamp="red" withWord />
          {nodes.points !== null && <Points points={nodes.points} />}
        </div>
      </div>
    </section>
  )
}
