import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { UnitRow } from '../../../shared/inspection/unit-table.ts'
import { pointsWords } from '../../card/words/number-words.ts'
import { useSession } from '../../live/hooks.ts'
import { Tag } from '../../ui/index.ts'

/** A unit's figures; what is nothing is a dash, so that what is something is seen. */
export function UnitLine({ row }: { row: UnitRow }) {
  const { t } = useTranslation('inspection')
  const { campaign } = useSession()
  const { unit, lamps, slips, returns } = row
  const late = lamps.red + lamps.yellow > 0
  return (
    <tr>
      <td className="num" data-none={row.rank === null || undefined}>
        {row.rank ?? '—'}
      </td>
      <th scope="row">
        {late ? (
          <Link
            to={{ pathname: `/c/${campaign}/inspection`, search: `?unit=${unit.id}` }}
            title={t('units.openRows', { unit: unit.name })}
          >
            {unit.name}
          </Link>
        ) : (
          unit.name
        )}
      </th>
      <Figure
        n={row.cards.length}
        {...(row.aside > 0 ? { note: t('units.asideOf', { n: row.aside }) } : {})}
      />
      <Figure n={lamps.red} loud />
      <Figure n={lamps.yellow} />
      <Figure n={lamps.green} />
      <Figure n={lamps.done} />
      <td className="num unit-rate">
        {row.rate === null ? (
          <span className="inspect-soft">{t('units.notDue')}</span>
        ) : (
          <>
            <span className="unit-bar" aria-hidden="true">
              <i style={{ width: `${row.rate}%` }} />
            </span>
            <b>{t('units.percent', { n: pointsWords(row.rate) })}</b>
          </>
        )}
      </td>
      <td className="num unit-due">
        {row.due === 0 ? '—' : `${row.inTime}/${row.due}`}
        {row.awaiting > 0 && <small>{t('units.awaiting', { n: row.awaiting })}</small>}
      </td>
      <td className="num">
        {row.averageLate > 0 ? t('units.days', { n: pointsWords(row.averageLate) }) : '—'}
      </td>
      <Figure n={slips.issued} />
      <Figure n={slips.open} />
      <Figure n={slips.overdue} alert />
      <Figure n={slips.cleared} />
      <td className="num">{returns.owed === 0 ? '—' : `${returns.inTime}/${returns.owed}`}</td>
      <td>
        {row.board && <Tag tone={row.board === 'red' ? 'brand' : 'alert'}>{t(`units.${row.board}`)}</Tag>}
      </td>
    </tr>
  )
}

function Figure({ n, note, loud, alert }: { n: number; note?: string; loud?: boolean; alert?: boolean }) {
  return (
    <td
      className="num"
      data-none={n === 0 || undefined}
      data-loud={(loud && n > 0) || undefined}
      data-alert={(alert && n > 0) || undefined}
    >
      {n === 0 ? '—' : n}
      {note && <small className="inspect-soft">{note}</small>}
    </td>
  )
}
