import { useTranslation } from 'react-i18next'
import type { TargetView } from '../../../shared/board/view.ts'
import type { TargetChange } from '../../../shared/history/compare.ts'
import { figureWords } from '../../card/words/number-words.ts'
import { EmptyState } from '../../ui/index.ts'

/** Targets that reached another figure, or stand otherwise against their time. */
export function TargetChanges({ targets }: { targets: readonly TargetChange[] }) {
  const { t } = useTranslation(['history', 'card'])
  if (targets.length === 0)
    return <EmptyState icon="check" title={t('compare.noTargets')} hint={t('compare.nothingHint')} />
  return (
    <table className="compare-table">
      <thead>
        <tr>
          <th scope="col">{t('column.target')}</th>
          <th scope="col">{t('column.current')}</th>
          <th scope="col">{t('column.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {targets.map(({ before, after }) => (
          <tr key={after.target.id}>
            <th scope="row">
              {after.target.indicator}
              <p className="compare-of num">{after.target.id}</p>
            </th>
            <td className="num">
              <OldNew before={current(before)} after={current(after)} none={t('empty')} />
            </td>
            <td>
              <OldNew
                before={t(`card:verdict.${before.verdict.key}`)}
                after={t(`card:verdict.${after.verdict.key}`)}
                none={t('empty')}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const current = ({ current: value }: TargetView): string => (value === null ? '' : figureWords(value))

/** The old struck out above the new; once where both are the same. */
export function OldNew({ before, after, none }: { before: string; after: string; none: string }) {
  if (before === after) return after || none
  return (
    <>
      {before && <del>{before}</del>}
      <ins>{after || none}</ins>
    </>
  )
}
