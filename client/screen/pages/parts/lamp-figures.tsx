import { useTranslation } from 'react-i18next'
import type { LampCounts } from '../../../../shared/board/view.ts'
import { Lamp, type LampMark, LampShape } from '../../../card/lamp.tsx'
import './lamp-figures.css'

const lamps: readonly LampMark[] = ['red', 'yellow', 'green', 'done', 'unreported']

/** Counts by lamp, each with its shape and word; the wall's large totals. */
export function LampTotals({ counts }: { counts: LampCounts }) {
  return (
    <ul className="lamp-totals">
      {lamps.map(lamp => (
        <li key={lamp} data-none={counts[lamp] === 0 || undefined}>
          <b className="num">{counts[lamp]}</b>
          <Lamp lamp={lamp} withWord />
        </li>
      ))}
    </ul>
  )
}

/** The same in one row of a table under `LampHeads`: the heads carry the words. */
export function LampCells({ counts }: { counts: LampCounts }) {
  const { t } = useTranslation('card')
  return lamps.map(lamp => (
    <span
      key={lamp}
      className={`lamp-cell lamp lamp-${lamp} num`}
      data-none={counts[lamp] === 0 || undefined}
      role="img"
      aria-label={`${t(`lamp.${lamp}`)} ${counts[lamp]}`}
    >
      <LampShape lamp={lamp} />
      <b>{counts[lamp]}</b>
    </span>
  ))
}

export function LampHeads() {
  const { t } = useTranslation('card')
  return lamps.map(lamp => (
    <span key={lamp} className="lamp-head">
      {t(`lamp.${lamp}`)}
    </span>
  ))
}
