import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanView } from '../../shared/board/view.ts'
import { whoWords } from '../card/words/who-words.ts'
import type { AuditRow } from './audit-data.ts'
import { actWords, momentText, rowWords } from './row-words.ts'

export interface Following {
  card(row: AuditRow): void
  person(row: AuditRow): void
}

interface Props {
  rows: readonly AuditRow[]
  plan: PlanView
  follow: Following
  /** Called when the last rows come into sight. */
  more: () => void
}

const columns = ['seq', 'at', 'who', 'thing', 'field', 'change', 'act', 'hash'] as const

/** The changes, newest first; only what is seen is drawn. A press on a card or a person follows them. */
export function AuditTable({ rows, plan, follow, more }: Props) {
  const { t } = useTranslation('audit')
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 52,
    getItemKey: at => `${rows[at]?.seq}-${rows[at]?.ord}`,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  const nearEnd = (items.at(-1)?.index ?? 0) >= rows.length - 20
  useEffect(() => {
    if (nearEnd) more()
  }, [nearEnd, more])
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={scroller} className="audit-scroll" tabIndex={0} aria-label={t('changes')}>
      <table className="audit-table" aria-rowcount={-1}>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col" data-column={column}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Gap height={above} />}
          {items.map(({ key, index }) => {
            const row = rows[index]
            return row ? (
              <tr key={key} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2}>
                <Cells row={row} plan={plan} follow={follow} />
              </tr>
            ) : null
          })}
          {below > 0 && <Gap height={below} />}
        </tbody>
      </table>
    </section>
  )
}

/** Stands for rows out of sight. */
const Gap = ({ height }: { height: number }) => (
  <tr className="audit-gap">
    <td colSpan={columns.length} style={{ height }} />
  </tr>
)

function Cells({ row, plan, follow }: { row: AuditRow; plan: PlanView; follow: Following }) {
  const { t } = useTranslation(['audit', 'card', 'domain'])
  const words = rowWords(t, row, plan)
  const who = whoWords(t, row.actor, plan)
  return (
    <>
      <td className="num audit-quiet">{row.seq}</td>
      <td className="num">{momentText(row, plan.campaign.timeZone)}</td>
      <td>
        <button
          type="button"
          className="audit-follow"
          title={t('audit:follow', { name: who })}
          onClick={() => follow.person(row)}
        >
          {who}
        </button>
      </td>
      <td>
        {row.thing === 'card' ? (
          <button
            type="button"
            className="audit-follow"
            title={t('audit:follow', { name: words.thing })}
            onClick={() => follow.card(row)}
          >
            {words.thing}
          </button>
        ) : (
          words.thing
        )}
        {row.code && <small className="num audit-quiet">{row.code}</small>}
      </td>
      <td>{words.field}</td>
      <td className="audit-change">
        {words.before && <del title={words.before}>{words.before}</del>}
        <span title={words.after}>{words.after || <i className="audit-quiet">{t('audit:nothing')}</i>}</span>
      </td>
      <td>{actWords(t, row.act)}</td>
      <td className="num audit-quiet" title={row.hash}>
        {row.hash.slice(0, 8)}
      </td>
    </>
  )
}
