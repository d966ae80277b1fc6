import { useTranslation } from 'react-i18next'
import { lanesBy } from '../card/group/lanes-by.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { columnsBy, type Grouping } from './group/grouping.ts'
import './toolbar.css'

export interface ToolbarProps {
  grouping: Grouping
  onGroup: (grouping: Grouping) => void
  shown: number
  total: number
  allCollapsed: boolean
  onFold: (collapse: boolean) => void
}

/** How the board is cut. How much of it a filter leaves is said by the filter bar. */
export function Toolbar({ grouping, onGroup, shown, total, allCollapsed, onFold }: ToolbarProps) {
  const { t } = useTranslation('kanban')
  return (
    <div className="ktoolbar" role="toolbar" aria-label={t('toolbar.label')}>
      <span className="ktoolbar-field">
        <span aria-hidden="true">{t('toolbar.columns')}</span>
        <Select
          hideLabel
          size="s"
          label={t('toolbar.columns')}
          value={grouping.columns}
          options={columnsBy.map(value => ({ value, label: t(`toolbar.by.${value}`) }))}
          onChange={columns =>
            onGroup({ columns, lanes: columns === grouping.lanes ? 'none' : grouping.lanes })
          }
        />
      </span>
      <span className="ktoolbar-field">
        <span aria-hidden="true">{t('toolbar.lanes')}</span>
        <Select
          hideLabel
          size="s"
          label={t('toolbar.lanes')}
          value={grouping.lanes}
          options={lanesBy
            .filter(by => by !== grouping.columns)
            .map(value => ({ value, label: t(`toolbar.by.${value}`) }))}
          onChange={lanes => onGroup({ ...grouping, lanes })}
        />
      </span>
      {grouping.lanes !== 'none' && (
        <Button kind="ghost" size="s" onClick={() => onFold(!allCollapsed)}>
          {t(allCollapsed ? 'toolbar.expandAll' : 'toolbar.collapseAll')}
        </Button>
      )}
      {shown === total && <span className="ktoolbar-count num">{t('toolbar.total', { total })}</span>}
    </div>
  )
}
