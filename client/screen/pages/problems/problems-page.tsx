import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fillColumns } from '../data/fill-pages.ts'
import { type AskedUnit, problemsByUnit } from '../data/open-problems.ts'
import type { PageProps } from '../page-props.ts'
import { useTurning } from '../parts/use-turning.ts'
import { useWallView } from '../parts/use-wall-view.ts'
import { WallEmpty, WallSheet } from '../parts/wall-sheet.tsx'
import { ProblemLine } from './problem-line.tsx'
import './problems-page.css'

/** Lines of a page; the head of a unit takes a part of one. */
const lines = 7.6
const headLines = 0.5

/** SCR-2: open problems by the unit they wait for, the longest wait first. */
export function ProblemsPage(_: PageProps) {
  const { t } = useTranslation(['screen', 'card'])
  const view = useWallView()
  const units = useMemo(() => problemsByUnit(view), [view])
  const pages = useMemo(
    () =>
      fillColumns(
        units.map(one => ({ group: one, items: one.problems })),
        lines,
        headLines,
      ),
    [units],
  )
  const turn = useTurning('problems', pages.length)
  return (
    <WallSheet kind="problems" title={t('screen:problems.title')} turn={turn}>
      {units.length === 0 ? (
        <WallEmpty words={t('screen:problems.none')} hint={t('screen:problems.noneHint')} />
      ) : (
        <div className="problem-page">
          <UnitCounts units={units} />
          <div className="problem-blocks">
            {pages[turn.at]?.map(({ group, items, continued }) => (
              <section key={group.unit?.id ?? ''}>
                <h2>
                  {group.unit?.name ?? t('screen:problems.nobody')}
                  <span className="num">{t('screen:items', { count: group.problems.length })}</span>
                  {continued && <small>{t('screen:targets.continued')}</small>}
                </h2>
                {items.map(one => (
                  <ProblemLine key={one.problem.id} one={one} />
                ))}
              </section>
            ))}
          </div>
        </div>
      )}
    </WallSheet>
  )
}

/** Who is waited for, and by how many; the page beside it says what for. */
function UnitCounts({ units }: { units: readonly AskedUnit[] }) {
  const { t } = useTranslation('screen')
  const total = units.reduce((sum, one) => sum + one.problems.length, 0)
  const late = units.flatMap(one => one.problems).filter(one => one.daysPast > 0).length
  return (
    <aside className="problem-counts">
      <p className="problem-total">
        <b className="num">{total}</b>
        <span>{t('problems.open')}</span>
      </p>
      {late > 0 && <p className="problem-late num">{t('problems.late', { count: late })}</p>}
      <ul>
        {units.slice(0, 11).map(({ unit, problems }) => (
          <li key={unit?.id ?? ''}>
            <span className="wall-one-line">{unit?.shortName ?? t('problems.nobody')}</span>
            <b className="num">{problems.length}</b>
          </li>
        ))}
      </ul>
    </aside>
  )
}
