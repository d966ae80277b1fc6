import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TargetView } from '../../shared/board/view.ts'
import { TargetRow } from './target-row.tsx'

export function TargetTable({ views, openId }: { views: readonly TargetView[]; openId: string | null }) {
  const { t } = useTranslation('targets')
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(openId ? [openId] : []))
  const toggle = (id: string) => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  return (
    <table className="targets-table">
      <thead>
        <tr>
          <th scope="col">{t('column.id')}</th>
          <th scope="col">{t('column.indicator')}</th>
          <th scope="col">{t('column.period')}</th>
          <th scope="col">{t('column.aim')}</th>
          <th scope="col">{t('column.current')}</th>
          <th scope="col">{t('column.completion')}</th>
          <th scope="col">{t('column.verdict')}</th>
          <th scope="col">{t('column.cards')}</th>
        </tr>
      </thead>
      {views.map(view => (
        <TargetRow
          key={view.target.id}
          view={view}
          open={open.has(view.target.id)}
          onToggle={() => toggle(view.target.id)}
        />
      ))}
    </table>
  )
}
