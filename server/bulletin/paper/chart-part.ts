import { AlignmentType, type FileChild, Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import type { BulletinChart } from '../../../shared/bulletin/bulletin.ts'
import { monthDay } from '../../../shared/bulletin/figures.ts'
import { face } from '../../paper/fonts.ts'
import { captionLine } from '../../paper/table.ts'

type Bars = Extract<BulletinChart, { kind: 'bars' }>
type Line = Extract<BulletinChart, { kind: 'line' }>

/** The width of the text, in pixels of 1/96 inch. */
const width = 585
const rowHeight = 30

/** Charts Word itself draws, with their figures in them: sharp in print, and open to whoever wants to check. */
export function chartPart(chart: BulletinChart): FileChild[] {
  if (isEmpty(chart)) return []
  return [
    captionLine(`${chart.caption}（单位：${chart.unit}）`),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 60, after: 120 },
      children: [chart.kind === 'bars' ? bars(chart) : line(chart)],
    }),
  ]
}

const isEmpty = (chart: BulletinChart): boolean =>
  chart.kind === 'bars'
    ? chart.rows.length === 0 || chart.legend.length === 0
    : chart.series.every(one => one.points.length === 0)

/** Lamps as they look on the screen, in ink; whoever prints in black reads the figures in the bars. */
const ink: Readonly<Record<string, string>> = {
  done: '8796AD',
  green: '3BA979',
  yellow: 'F0B84A',
  red: 'D3261B',
}
const others = ['17417E', '7D8CA3', '5B6C86', 'B9C4D4']

const font = { name: face.number, color: '222222' }
const plainArea = { fill: 'none', border: 'none' } as const

function bars({ legend, rows, caption }: Bars): ChartRun {
  return new ChartRun({
    type: 'bar',
    stacking: 'stacked',
    gapWidth: 45,
    font,
    chartArea: plainArea,
    categories: rows.map(({ name, note }) => (note === '' ? name : `${name}（${note}）`)),
    series: legend.map(({ key, name }, part) => ({
      name,
      color: ink[key] ?? others[part % others.length] ?? '17417E',
      values: rows.map(({ parts }) => parts[part] ?? 0),
      // a nought has no bar to stand in
      pointLabels: rows.map(({ parts }) => ((parts[part] ?? 0) === 0 ? (false as const) : undefined)),
      dataLabels: {
        value: true,
        position: 'center' as const,
        font: { size: 10, bold: true, color: key === 'red' ? 'FFFFFF' : '1A1A1A' },
      },
    })),
    categoryAxis: { reverseOrder: true, font: { size: 11 } },
    valueAxis: { visible: false, gridlines: false },
    legend: { position: 'bottom', font: { size: 10.5 } },
    transformation: { width, height: 70 + rows.length * rowHeight },
    altText: { name: caption, description: caption, title: caption },
  })
}

/** More would have to be turned on their side. */
const namedDays = 8

/** The first curve is what it is about, the others are what it is held against. */
function line({ series, unit, caption }: Line): ChartRun {
  const days = [...new Set(series.flatMap(one => one.points.map(point => point.day)))].toSorted()
  const every = Math.ceil(days.length / namedDays)
  return new ChartRun({
    type: 'line',
    font,
    chartArea: plainArea,
    categories: days.map((day, at) => (at % every === 0 ? monthDay(day) : ' ')),
    series: series.map(({ name, points }, at) => ({
      name,
      color: at === 0 ? '17417E' : '7D8CA3',
      line: { width: at === 0 ? 2.5 : 1.5, dash: at === 0 ? 'solid' : 'dash' },
      markers: false,
      values: days.map(day => points.find(point => point.day === day)?.value ?? null),
    })),
    valueAxis: { minimum: 0, font: { size: 10 }, numberFormat: unit === '%' ? '0"%"' : '0' },
    categoryAxis: { font: { size: 10 } },
    legend: { position: 'bottom', font: { size: 10.5 } },
    transformation: { width, height: 210 },
    altText: { name: caption, description: caption, title: caption },
  })
}
