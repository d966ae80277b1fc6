import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanView, TargetView } from '../../../shared/board/view.ts'
import { burnUpOfTarget, type KeptFigures } from '../../../shared/history/burn-up.ts'
import { forecastTarget } from '../../../shared/history/forecast-target.ts'
import type { TargetId } from '../../../shared/ids.ts'
import { aimWords, unitWords } from '../../card/words/figure-words.ts'
import { periodWords } from '../../card/words/period-words.ts'
import { useBoard } from '../../live/hooks.ts'
import { Combo } from '../../ui/index.ts'
import { BurnUpFigure } from './burn-up-figure.tsx'
import type { DayCursor } from './use-day-cursor.ts'

interface TargetFigureProps {
  readonly days: readonly KeptFigures[]
  readonly chosen: TargetView | null
  readonly onChoose: (id: TargetId | null) => void
  readonly cursor: DayCursor
}

/** HIST-2: one target against its own period. */
export function TargetFigure({ days, chosen, onChoose, cursor }: TargetFigureProps) {
  const { t } = useTranslation(['history', 'targets'])
  const view = useBoard(board => board)
  const options = useMemo(
    () =>
      view.targets.map(({ target }) => ({
        value: target.id,
        label: `${target.id} ${target.indicator}`,
        hint: aimWords(t, target),
      })),
    [view.targets, t],
  )
  const burnUp = useMemo(
    () => chosen && burnUpOfTarget(days, chosen.target, view.today),
    [days, chosen, view.today],
  )
  return (
    <div className="trend-target">
      <Combo
        label={t('trend.target')}
        options={options}
        value={chosen?.target.id ?? null}
        onChange={onChoose}
      />
      {chosen && burnUp && (
        <BurnUpFigure
          id="trend-target"
          title={
            <>
              {chosen.target.indicator}{' '}
              <small>
                {aimWords(t, chosen.target)} {periodWords(t, chosen.target, view.plan)}
              </small>
            </>
          }
          label={t('trend.burnUpOf', { name: chosen.target.indicator })}
          unit={unitWords(t, chosen.target)}
          burnUp={burnUp}
          forecast={forecastTarget(chosen, burnUp, view.today)}
          hue={hueOf(chosen, view.plan)}
          height={230}
          today={view.today}
          cursor={cursor}
        />
      )}
    </div>
  )
}

const hueOf = ({ target }: TargetView, { areaById }: PlanView): number | undefined =>
  target.areaId && areaById.get(target.areaId)?.hue
