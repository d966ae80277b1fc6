import { useTranslation } from 'react-i18next'
import type { UnitStanding } from '../../../../shared/inspection/unit-ranking.ts'
import { pointsWords } from '../../../card/words/number-words.ts'
import { LampCells, LampHeads } from '../parts/lamp-figures.tsx'

export function UnitTable({ league, units }: { league: string | null; units: readonly UnitStanding[] }) {
  const { t } = useTranslation('screen')
  return (
    <section className="units">
      <div className="unit-row is-head">
        <span className="lamp-head">{t('units.rank')}</span>
        <span className="unit-row-name">{league ?? t('units.unit')}</span>
        <span className="lamp-head">{t('units.rate')}</span>
        <span className="lamp-head">{t('units.inTime')}</span>
        <span className="lamp-head">{t('units.averageLate')}</span>
        <span className="lamp-head">{t('units.cards')}</span>
        <LampHeads />
      </div>
      {units.map(one => (
        <UnitRow key={one.unit.id} standing={one} />
      ))}
      <p className="wall-note units-rule">{t('units.rule')}</p>
    </section>
  )
}

function UnitRow({ standing }: { standing: UnitStanding }) {
  const { t } = useTranslation('screen')
  const { rank, unit, cards, lamps, due, inTime, rate, averageLate } = standing
  return (
    <div className="unit-row" data-unranked={rank === null || undefined}>
      <b className="unit-row-rank num">{rank ?? '—'}</b>
      <span className="unit-row-name wall-one-line">
        {unit.name.length > 14 ? unit.shortName : unit.name}
      </span>
      <b className="unit-row-rate num">{rate === null ? '—' : t('percent', { n: pointsWords(rate) })}</b>
      <span className="unit-row-figure num">{rate === null ? t('units.notDue') : `${inTime}/${due}`}</span>
      <span className="unit-row-figure num">
        {averageLate > 0 ? t('days', { n: pointsWords(averageLate) }) : '—'}
      </span>
      <span className="unit-row-figure num">{cards.length}</span>
      <LampCells counts={lamps} />
    </div>
  )
}
