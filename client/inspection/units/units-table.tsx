import { useTranslation } from 'react-i18next'
import { periodsJudged } from '../../../shared/inspection/return-discipline.ts'
import type { UnitRow } from '../../../shared/inspection/unit-table.ts'
import { Lamp } from '../../card/lamp.tsx'
import { Icon } from '../../ui/index.ts'
import { useAddress } from '../../ui/use-address.ts'
import { UnitLine } from './unit-line.tsx'
import { nextSort, type SortedBy, sortIn, sortUnits, sortWords, type UnitSort } from './unit-sort.ts'

/** One table a league: units are compared with their like. */
export function UnitsTable({ rows }: { rows: readonly UnitRow[] }) {
  const [params, change] = useAddress()
  const sort = sortIn(params)
  const leagues = [...new Set(rows.map(row => row.league))]
  const press = (by: UnitSort) =>
    change(now => {
      const next = nextSort(sortIn(now), by)
      if (next) now.set('sort', sortWords(next))
      else now.delete('sort')
      return now
    })
  return leagues.map(league => (
    <League
      key={league ?? '-'}
      name={leagues.length > 1 ? league : undefined}
      rows={sortUnits(
        rows.filter(row => row.league === league),
        sort,
      )}
      sort={sort}
      onSort={press}
    />
  ))
}

function League(props: {
  /** Undefined: there is one league only and it needs no name. */
  name: string | null | undefined
  rows: readonly UnitRow[]
  sort: SortedBy | null
  onSort: (by: UnitSort) => void
}) {
  const { t } = useTranslation(['inspection', 'card'])
  const { name, rows } = props
  const heading =
    name === undefined ? null : name === null ? t('units.noLeague') : t('units.league', { name })
  const head = (by: UnitSort, words: React.ReactNode, label?: string, rows = 1) => (
    <SortHead by={by} sort={props.sort} onSort={props.onSort} label={label} rows={rows}>
      {words}
    </SortHead>
  )
  return (
    <table className="unit-table">
      {heading && <caption>{heading}</caption>}
      <thead>
        <tr>
          {head('rank', t('units.rank'), undefined, 2)}
          <th scope="col" rowSpan={2}>
            {t('units.unit')}
          </th>
          {head('cards', t('units.cards'), undefined, 2)}
          <th scope="colgroup" colSpan={4}>
            {t('units.lamps')}
          </th>
          <th scope="colgroup" colSpan={3}>
            {t('units.inTimeGroup')}
          </th>
          <th scope="colgroup" colSpan={4}>
            {t('units.slips')}
          </th>
          {head('returns', t('units.returns', { n: periodsJudged }), undefined, 2)}
          <th scope="col" rowSpan={2}>
            {t('units.board')}
          </th>
        </tr>
        <tr>
          {head('red', <Lamp lamp="red" size="s" withWord />, t('card:lamp.red'))}
          {(['yellow', 'green', 'done'] as const).map(lamp => (
            <th key={lamp} scope="col">
              <Lamp lamp={lamp} size="s" withWord />
            </th>
          ))}
          {head('rate', t('units.rate'))}
          <th scope="col">{t('units.inTime')}</th>
          {head('averageLate', t('units.averageLate'))}
          <th scope="col">{t('units.slipsIssued')}</th>
          {head('open', t('units.slipsOpen'))}
          {head('overdue', t('units.slipsOverdue'))}
          <th scope="col">{t('units.slipsCleared')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <UnitLine key={row.unit.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function SortHead(props: {
  by: UnitSort
  sort: SortedBy | null
  onSort: (by: UnitSort) => void
  label: string | undefined
  rows: number
  children: React.ReactNode
}) {
  const { t } = useTranslation('inspection')
  const { by, sort, children } = props
  const mine = sort?.by === by ? sort : null
  const what = props.label ?? (typeof children === 'string' ? children : '')
  return (
    <th
      scope="col"
      rowSpan={props.rows}
      aria-sort={mine ? (mine.down ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" title={t('units.sortBy', { what })} onClick={() => props.onSort(by)}>
        {children}
        {mine && <Icon name={mine.down ? 'arrow-down' : 'arrow-up'} size={12} />}
      </button>
    </th>
  )
}
