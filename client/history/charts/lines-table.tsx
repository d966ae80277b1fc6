import type { CalendarDate } from '../../../shared/calendar/date.ts'

interface LinesTableProps {
  readonly caption: string
  readonly lines: readonly (readonly string[])[]
  readonly onOpen: (day: CalendarDate) => void
}

/** Figures day by day; each day leads to its board. */
export function LinesTable({ caption, lines, onOpen }: LinesTableProps) {
  const [names = [], ...rows] = lines
  return (
    <table className="trend-table num">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {names.map(name => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([day = '', ...cells]) => (
          <tr key={day}>
            <th scope="row">
              <button type="button" onClick={() => onOpen(day as CalendarDate)}>
                {day}
              </button>
            </th>
            {cells.map((text, at) => (
              <td key={names[at + 1]}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
