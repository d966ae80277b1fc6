import { useTranslation } from 'react-i18next'
import { askedUnitOptions } from '../card/form/options.ts'
import { problemKinds } from '../card/problem/raise-problem-dialog.tsx'
import { useBoard, useMember } from '../live/hooks.ts'
import { Select } from '../ui/index.ts'
import { useAddress } from '../ui/use-address.ts'
import { askedNobody, type OpenProblem, type ProblemFilter } from './open-problems.ts'

/** What is shown and how much of it, in one line. */
export function ProblemsToolbar(props: {
  filter: ProblemFilter
  all: readonly OpenProblem[]
  shown: readonly OpenProblem[]
}) {
  const { t } = useTranslation(['problems', 'card'])
  const { filter, all, shown } = props
  const plan = useBoard(view => view.plan)
  const { unitIds } = useMember()
  const [, change] = useAddress()
  const set = (name: string, value: string) =>
    change(now => {
      if (value) now.set(name, value)
      else now.delete(name)
      return now
    })
  const asked = new Set(all.map(one => one.problem.askedUnitId ?? askedNobody))
  const units = askedUnitOptions(plan).filter(unit => asked.has(unit.value))
  const late = shown.filter(one => one.promiseLate || one.dueLate).length
  const unanswered = shown.filter(one => one.problem.state === 'open').length
  return (
    <search className="problems-bar" aria-label={t('filter.label')}>
      <p className="problems-sums" aria-live="polite">
        <strong className="num">{t('count', { n: shown.length })}</strong>
        <span className="num">{t('unanswered', { n: unanswered })}</span>
        <span className="num">{t('lateCount', { n: late })}</span>
      </p>
      <div className="problems-filters">
        <Select
          label={t('filter.kind')}
          hideLabel
          size="s"
          value={filter.kind ?? ''}
          options={[
            { value: '', label: t('filter.allKinds') },
            ...problemKinds.map(value => ({
              value: value as string,
              label: t(`card:problem.kind.${value}`),
            })),
          ]}
          onChange={kind => set('kind', kind)}
        />
        <Select
          label={t('filter.asked')}
          hideLabel
          size="s"
          value={filter.asked ?? ''}
          options={[
            { value: '', label: t('filter.allUnits') },
            ...(asked.has(askedNobody) ? [{ value: askedNobody, label: t('askedNobody') }] : []),
            ...units.map(({ value, label }) => ({ value: value as string, label })),
          ]}
          onChange={unit => set('asked', unit)}
        />
        <Select
          label={t('filter.area')}
          hideLabel
          size="s"
          value={filter.area ?? ''}
          options={[
            { value: '', label: t('filter.allAreas') },
            ...plan.areas.map(area => ({ value: area.id as string, label: area.shortName })),
          ]}
          onChange={area => set('area', area)}
        />
        <Chip on={filter.late} words={t('filter.late')} onChange={on => set('late', on ? '1' : '')} />
        {unitIds.length > 0 && (
          <Chip on={filter.mine} words={t('filter.mine')} onChange={on => set('mine', on ? '1' : '')} />
        )}
      </div>
    </search>
  )
}

function Chip({ on, words, onChange }: { on: boolean; words: string; onChange: (on: boolean) => void }) {
  return (
    <button type="button" className="problems-chip" aria-pressed={on} onClick={() => onChange(!on)}>
      {words}
    </button>
  )
}
