import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../shared/ids.ts'
import type { LagRow } from '../../../shared/inspection/lag.ts'
import type { LagFilter } from '../../../shared/inspection/lag-filter.ts'
import { Button } from '../../ui/index.ts'
import { SavedLists } from '../filter/saved-lists.tsx'
import { ExportPack } from './export-pack.tsx'

/** What is done with the list as a whole. */
export function LagActions(props: {
  filter: LagFilter
  onFilter: (filter: LagFilter) => void
  shown: readonly LagRow[]
  chosen: ReadonlySet<CardId>
  /** False for a unit: it reads its own rows and takes nothing away. */
  all: boolean
  onAll: () => void
  onNone: () => void
}) {
  const { t } = useTranslation('inspection')
  const { chosen, shown } = props
  return (
    <div className="inspect-actions">
      {props.all && shown.length > 0 && (
        <Button size="s" kind="ghost" onClick={chosen.size > 0 ? props.onNone : props.onAll}>
          {t(chosen.size > 0 ? 'choose.none' : 'choose.all')}
        </Button>
      )}
      <SavedLists filter={props.filter} onChoose={props.onFilter} />
      <Button size="s" kind="ghost" icon="print" onClick={() => window.print()}>
        {t('print')}
      </Button>
      {props.all && <ExportPack filter={props.filter} chosen={chosen} disabled={shown.length === 0} />}
    </div>
  )
}
