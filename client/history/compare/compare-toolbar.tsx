import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PlanView } from '../../../shared/board/view.ts'
import { type ChangeKind, changeKinds } from '../../../shared/history/compare-cards.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { Button, Icon, Select } from '../../ui/index.ts'
import { markedViews, marksSearch } from '../marks/marks-links.ts'
import { MomentField } from './moment-field.tsx'
import type { useCompared } from './use-compared.ts'
import type { useShownChanges } from './use-shown-changes.ts'

interface ToolbarProps {
  readonly compared: ReturnType<typeof useCompared>
  readonly shown: ReturnType<typeof useShownChanges>
  readonly onExport: () => void
}

/** Which two moments, which part of the board, and what came of it in figures. */
export function CompareToolbar({ compared, shown, onExport }: ToolbarProps) {
  const { t } = useTranslation('history')
  const plan = useBoard(view => view.plan)
  const { from, to, set, first, snapshots } = compared
  return (
    <div className="compare-bar">
      <div className="compare-moments">
        <MomentField
          key={`from ${JSON.stringify(from)}`}
          label={t('compare.from')}
          value={from}
          snapshots={snapshots}
          first={first}
          onChange={key => set('from', key)}
        />
        <Icon name="arrow-right" />
        <MomentField
          key={`to ${JSON.stringify(to)}`}
          label={t('compare.to')}
          value={to}
          snapshots={snapshots}
          first={first}
          onChange={key => set('to', key)}
        />
        <span className="compare-space" />
        <Scope plan={plan} shown={shown} />
        <Button size="s" icon="download" disabled={shown.cards.length === 0} onClick={onExport}>
          {t('compare.export')}
        </Button>
      </div>
      <div className="compare-second">
        <fieldset className="compare-kinds" aria-label={t('compare.kinds')}>
          {changeKinds.map(kind => (
            <Kind key={kind} kind={kind} shown={shown} />
          ))}
        </fieldset>
        <span className="compare-space" />
        <OnTheBoard compared={compared} />
      </div>
    </div>
  )
}

function Kind({ kind, shown }: { kind: ChangeKind; shown: ToolbarProps['shown'] }) {
  const { t } = useTranslation('history')
  const isOn = shown.kind === kind
  return (
    <button
      type="button"
      className="compare-kind"
      aria-pressed={isOn}
      onClick={() => shown.setKind(isOn ? null : kind)}
    >
      {t(`kind.${kind}`)}
      <b className="num">{shown.counts[kind]}</b>
    </button>
  )
}

function Scope({ plan, shown }: { plan: PlanView; shown: ToolbarProps['shown'] }) {
  const { t } = useTranslation('history')
  const parts = [
    { field: 'areaId', all: 'compare.allAreas', items: plan.areas },
    { field: 'unitId', all: 'compare.allUnits', items: plan.units.filter(unit => !unit.group) },
    { field: 'listId', all: 'compare.allLists', items: plan.lists },
  ] as const
  return parts.map(({ field, all, items }) => (
    <Select
      key={field}
      label={t(`compare.${field}`)}
      hideLabel
      size="s"
      value={shown.scope[field] ?? ''}
      options={[
        { value: '', label: t(all) },
        ...items.map(({ id, name }) => ({ value: id as string, label: name })),
      ]}
      onChange={value => shown.setScope(field, value)}
    />
  ))
}

/** The later board itself with the changes marked on it, where it is a day. */
function OnTheBoard({ compared: { from, to } }: { compared: ToolbarProps['compared'] }) {
  const { t } = useTranslation('history')
  const { campaign } = useSession()
  const search = marksSearch(from, to)
  if (!search) return null
  return markedViews.map(view => (
    <Link key={view} className="compare-board" to={{ pathname: `/c/${campaign}/${view}`, search }}>
      {t(`marks.${view}`)}
    </Link>
  ))
}
