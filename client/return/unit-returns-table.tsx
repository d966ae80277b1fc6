import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { Unclear } from '../card/unclear.tsx'
import { useBoard } from '../live/hooks.ts'
import { returnsByUnit } from './due-cards.ts'

/** Who has handed in and who has not: what dispatch calls round about before the meeting. */
export function UnitReturnsTable({ periodEnd }: { periodEnd: CalendarDate }) {
  const { t } = useTranslation('return')
  const plan = useBoard(view => view.plan)
  const cards = useBoard(view => view.cards)
  const units = returnsByUnit(cards, periodEnd)
  const rows = [
    ...plan.units.map(unit => ({ id: unit.id, name: unit.name })),
    { id: null, name: null },
  ].flatMap(({ id, name }) => {
    const row = units.get(id)
    return row ? [{ ...row, name }] : []
  })
  return (
    <div className="returns-scroll">
      <table className="unit-returns">
        <thead>
          <tr>
            <th scope="col">{t('units.unit')}</th>
            <th scope="col">{t('units.due')}</th>
            <th scope="col">{t('units.returned')}</th>
            <th scope="col">{t('units.unchanged')}</th>
            <th scope="col">{t('units.open')}</th>
            <th scope="col">{t('units.late')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.unit ?? '-'}>
              <th scope="row">{row.name ?? <Unclear />}</th>
              <td className="num">{row.due}</td>
              <td className="num">{row.returned}</td>
              <td className="num">{row.unchanged}</td>
              <td className="num" data-open={row.due > row.returned || undefined}>
                {row.due - row.returned}
              </td>
              <td className="num">
                {row.late > 0 ? (
                  <Link
                    to={{ pathname: '../ledger', search: `?unit=${row.unit ?? '-'}&lamp=unreported` }}
                    relative="path"
                  >
                    {row.late}
                  </Link>
                ) : (
                  0
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
