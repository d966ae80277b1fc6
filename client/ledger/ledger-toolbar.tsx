import { useTranslation } from 'react-i18next'
import { Button, Popover, Select } from '../ui/index.ts'
import type { Column } from './columns/column.ts'
import { ColumnList } from './columns/column-list.tsx'
import { groupings } from './rows/ledger-rows.ts'
import type { LedgerShape } from './use-ledger-shape.ts'

export function LedgerToolbar(props: { shape: LedgerShape; columns: readonly Column[] }) {
  const { t } = useTranslation('ledger')
  const { shape } = props
  return (
    <>
      <Select
        label={t('group.label')}
        hideLabel
        size="s"
        value={shape.grouping}
        options={groupings.map(value => ({ value, label: t(`group.${value}`) }))}
        onChange={shape.setGrouping}
      />
      <Popover
        label={t('columns.label')}
        align="end"
        trigger={
          <Button size="s" icon="columns">
            {t('columns.open')}
          </Button>
        }
      >
        <ColumnList columns={props.columns} isShown={shape.isShown} onFlip={shape.flipColumn} />
      </Popover>
      <Button size="s" icon="print" onClick={() => window.print()}>
        {t('print')}
      </Button>
    </>
  )
}
