import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TargetView } from '../../shared/board/view.ts'
import { aimWords } from '../card/words/figure-words.ts'
import { periodBasisWords, periodWords } from '../card/words/period-words.ts'
import { verdictWords } from '../card/words/verdict-words.ts'
import { useBoard } from '../live/hooks.ts'
import { Icon, Tag } from '../ui/index.ts'
import { CompletionBar } from './completion-bar.tsx'
import { CurrentFigure } from './current-figure.tsx'
import { LedgerLink } from './ledger-link.tsx'
import { TargetDetail } from './target-detail.tsx'
import { warningKey } from './warning-key.ts'

/** One target: pressing its name opens the clause it comes from and everything else there is to know. */
export const TargetRow = memo(function TargetRow(props: {
  view: TargetView
  open: boolean
  onToggle: () => void
}) {
  const { t } = useTranslation(['targets', 'card'])
  const { view, open } = props
  const { target } = view
  const plan = useBoard(board => board.plan)
  const detail = `target-${target.id}`
  return (
    <tbody data-open={open || undefined} data-verdict={view.verdict.key}>
      <tr>
        <td className="targets-id num">{target.id}</td>
        <th scope="row" style={{ paddingLeft: 8 + view.depth * 20 }}>
          <button
            type="button"
            className="targets-name"
            aria-expanded={open}
            aria-controls={open ? detail : undefined}
            onClick={props.onToggle}
          >
            <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
            <span>
              {view.depth > 0 && <span className="targets-ofwhich">{t('ofWhich')}</span>}
              {target.indicator}
            </span>
          </button>
          <Warnings keys={view.warnings} />
          <Beside ids={target.besideIds} />
        </th>
        <td title={periodBasisWords(t, target)}>
          {periodWords(t, target, plan)}
          {!target.period.stated && <span className="targets-inferred">{t('inferred')}</span>}
        </td>
        <td className="targets-aim num">{aimWords(t, target)}</td>
        <td>
          <CurrentFigure view={view} />
        </td>
        <td>
          <CompletionBar view={view} />
        </td>
        <td className="targets-verdict num">{verdictWords(t, view)}</td>
        <td className="targets-cards">
          <LedgerLink view={view} />
        </td>
      </tr>
      {open && (
        <tr className="targets-detail-row">
          <td />
          <td colSpan={7} id={detail}>
            <TargetDetail view={view} />
          </td>
        </tr>
      )}
    </tbody>
  )
})

/** TGT-2: figures that conflict with this one, or repeat it, stand beside it, never instead of it. */
function Beside({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('targets')
  const plan = useBoard(board => board.plan)
  const others = plan.targets.filter(one => ids.includes(one.id))
  if (others.length === 0) return null
  const words = others.map(one =>
    t('besideOne', {
      id: one.id,
      period: periodWords(t, one, plan),
      aim: aimWords(t, one),
    }),
  )
  return <span className="targets-beside num">{t('beside', { others: words.join(t('semicolon')) })}</span>
}

function Warnings({ keys }: { keys: readonly string[] }) {
  const { t } = useTranslation('targets')
  return keys.map(key => (
    <Tag key={key} tone="outline" title={t(`warning.${warningKey(key)}.long`)}>
      {t(`warning.${warningKey(key)}.short`)}
    </Tag>
  ))
}
