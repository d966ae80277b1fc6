import type { TFunction } from 'i18next'
import { memo } from 'react'

/** Over the names: what their columns are. The treegrid has headings of its own for readers. */
export const Corner = memo(function Corner(props: { t: TFunction; shown: number; total: number }) {
  const { t, shown, total } = props
  return (
    <div className="gantt-corner" aria-hidden="true">
      <span className="gantt-corner-count num">
        {t(shown === total ? 'gantt:grid.total' : 'gantt:grid.shown', { shown, total })}
      </span>
      <span className="gantt-corner-heads">
        <span className="gname-lamp">{t('gantt:grid.lamp')}</span>
        <span className="gname-title">{t('gantt:grid.title')}</span>
        <span className="gname-unit">{t('gantt:grid.unit')}</span>
        <span className="gname-due">{t('gantt:grid.due')}</span>
      </span>
    </div>
  )
})
