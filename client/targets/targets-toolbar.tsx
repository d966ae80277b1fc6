import { useTranslation } from 'react-i18next'
import type { TargetView } from '../../shared/board/view.ts'
import { scopeKey } from '../card/words/period-words.ts'
import { useBoard } from '../live/hooks.ts'
import { Select, Tabs, TextField } from '../ui/index.ts'
import type { Scope, TargetFilter } from './target-groups.ts'
import { VerdictCounts } from './verdict-counts.tsx'

const standings = ['all', 'behind', 'unknown', 'warned'] as const
const everything = '*'

export function TargetsToolbar(props: {
  filter: TargetFilter
  scopes: readonly Scope[]
  shown: readonly TargetView[]
  total: number
  onChange: (filter: TargetFilter) => void
}) {
  const { t } = useTranslation('targets')
  const { filter, scopes, onChange } = props
  const plan = useBoard(view => view.plan)
  const scopeWords = (scope: string, list: string | null) =>
    list ? t('period.ofList', { scope, list }) : scope
  const tabs = [
    { key: everything, label: t('scope.all'), count: props.total },
    ...scopes.map(({ key, period, list, count }) => ({
      key,
      label: scopeWords(t(`scope.${scopeKey(period, plan)}`), list),
      count,
    })),
  ]
  return (
    <div className="targets-bar">
      <Tabs
        label={t('scope.label')}
        tabs={tabs}
        value={filter.scope ?? everything}
        onChange={key => onChange({ ...filter, scope: key === everything ? null : key })}
      />
      <div className="targets-bar-end">
        <VerdictCounts views={props.shown} />
        <TextField
          label={t('search')}
          hideLabel
          size="s"
          type="search"
          placeholder={t('search')}
          value={filter.text}
          onChange={text => onChange({ ...filter, text })}
        />
        <Select
          label={t('standing.label')}
          hideLabel
          size="s"
          value={filter.standing}
          options={standings.map(value => ({ value, label: t(`standing.${value}`) }))}
          onChange={standing => onChange({ ...filter, standing })}
        />
      </div>
    </div>
  )
}
