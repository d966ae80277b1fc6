import { useTranslation } from 'react-i18next'
import type { BulletinChart } from '../../../shared/bulletin/bulletin.ts'

type Bars = Extract<BulletinChart, { kind: 'bars' }>

const width = 600
const names = 132
const notes = 56
const rowHeight = 30
const thick = 20

/** Stacked bars, one a row, each part with its figure; what it says is said in words for whoever hears it. */
export function BarsChart({ chart }: { chart: Bars }) {
  const { t } = useTranslation('bulletin')
  const { caption, unit, legend, rows } = chart
  const longest = Math.max(1, ...rows.map(row => sumOf(row.parts)))
  const scale = (width - names - notes) / longest
  const words = rows.map(row =>
    t('chart.row', {
      name: row.name,
      parts: legend.map(({ name }, at) => t('chart.part', { name, value: row.parts[at] ?? 0 })).join('，'),
    }),
  )
  return (
    <figure className="bp-chart">
      <figcaption>{`${caption}（单位：${unit}）`}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${rows.length * rowHeight}`}
        role="img"
        aria-label={`${caption}。${words.join('；')}`}
      >
        {rows.map((row, line) => (
          <g key={row.name} transform={`translate(0 ${line * rowHeight})`}>
            <text x={names - 10} y={rowHeight / 2} className="bp-chart-name">
              {row.name}
            </text>
            {partsOf(row.parts, scale).map(({ at, value, x, length }) => (
              <g key={legend[at]?.key}>
                <rect
                  x={names + x}
                  y={(rowHeight - thick) / 2}
                  width={length}
                  height={thick}
                  className={`bp-part bp-part-${legend[at]?.key}`}
                />
                {length > 14 && (
                  <text
                    x={names + x + length / 2}
                    y={rowHeight / 2}
                    className={`bp-part-figure bp-on-${legend[at]?.key}`}
                  >
                    {value}
                  </text>
                )}
              </g>
            ))}
            <text x={names + sumOf(row.parts) * scale + 8} y={rowHeight / 2} className="bp-chart-note">
              {row.note}
            </text>
          </g>
        ))}
      </svg>
      <ul className="bp-legend" aria-hidden="true">
        {legend.map(({ key, name }) => (
          <li key={key}>
            <span className={`bp-swatch bp-part-${key}`} />
            {name}
          </li>
        ))}
      </ul>
    </figure>
  )
}

const sumOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0)

/** Where each part of a bar begins and how long it is; noughts have no part. */
function partsOf(parts: readonly number[], scale: number) {
  return parts.flatMap((value, at) =>
    value > 0
      ? [{ at, value, x: sumOf(parts.slice(0, at)) * scale, length: Math.max(value * scale - 1, 1) }]
      : [],
  )
}
