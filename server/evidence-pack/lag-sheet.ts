import writeSheet, { type Cell, type CellObject, type Row } from 'write-excel-file/node'
import { chineseDate } from '../../shared/calendar/read-date.ts'
import { lagTitle } from './lag-docx.ts'
import type { PackManifest, PackRow } from './pack-format.ts'

interface Column {
  readonly name: string
  readonly width: number
  readonly of: (row: PackRow) => string | number | null
  readonly centre?: true
}

/** Two rows of heads, as 台账 have them: groups over columns. */
const groups: readonly (readonly [name: string, columns: readonly Column[]])[] = [
  [
    '基本情况',
    [
      { name: '序号', width: 6, of: row => row.n, centre: true },
      { name: '项目代码', width: 14, of: row => row.code },
      { name: '事项', width: 32, of: row => row.title },
      { name: '战役', width: 12, of: row => row.area, centre: true },
      { name: '牵头单位', width: 12, of: row => row.unit, centre: true },
      { name: '责任人', width: 12, of: row => row.owner, centre: true },
      { name: '包保领导', width: 12, of: row => row.leader, centre: true },
    ],
  ],
  [
    '滞后情况',
    [
      { name: '状态', width: 7, of: row => row.lampWord, centre: true },
      { name: '原因', width: 40, of: row => row.why },
      { name: '起始日', width: 12, of: row => row.since ?? '快照当日', centre: true },
      { name: '持续天数', width: 9, of: row => row.days, centre: true },
      { name: '最长逾期天数', width: 12, of: row => row.daysLate, centre: true },
      { name: '进度（%）', width: 9, of: row => row.progress, centre: true },
      { name: '应达（%）', width: 9, of: row => row.expected, centre: true },
      { name: '落后（百分点）', width: 13, of: row => row.pointsBehind, centre: true },
    ],
  ],
  [
    '更新与督办',
    [
      { name: '最近更新', width: 17, of: row => row.changed?.at ?? '从未更新', centre: true },
      { name: '更新人', width: 16, of: row => row.changed?.name ?? '', centre: true },
      { name: '未更新天数', width: 10, of: row => row.staleDays, centre: true },
      {
        name: '承诺及兑现',
        width: 44,
        of: row => row.promises.map(one => `${one.words}（${one.outcome}）`).join('\n'),
      },
      {
        name: '督办文书',
        width: 34,
        of: row => row.slips.map(one => `${one.kind}${one.number} ${one.state}`).join('\n'),
      },
    ],
  ],
]
const columns = groups.flatMap(([, list]) => list)

const line = { borderStyle: 'thin', borderColor: '#8a94a6', alignVertical: 'center', wrap: true } as const
const head = { ...line, fontWeight: 'bold', align: 'center', backgroundColor: '#e9edf3' } as const

/** 滞后清单.xlsx. Every text is written as text: whatever it begins with, no spreadsheet works it out. */
export function lagSheet(manifest: PackManifest, rows: readonly PackRow[]): Promise<Uint8Array> {
  const { campaign, snapshot } = manifest
  const title: CellObject = {
    value: `${campaign.name}${lagTitle}`,
    type: String,
    fontSize: 18,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    height: 36,
    columnSpan: columns.length,
  }
  const subtitle: CellObject = {
    value: `${chineseDate(snapshot.day)}快照　快照校验值（SHA-256）${snapshot.sha256}`,
    type: String,
    align: 'center',
    columnSpan: columns.length,
  }
  return writeSheet(
    [
      spread(title, columns.length),
      spread(subtitle, columns.length),
      groups.flatMap(([name, list]) =>
        spread({ ...head, value: name, type: String, columnSpan: list.length }, list.length),
      ),
      columns.map(({ name }): Cell => ({ ...head, value: name, type: String })),
      ...rows.map((row): Row => columns.map(column => cell(column, row))),
    ],
    {
      sheet: lagTitle,
      orientation: 'landscape',
      stickyRowsCount: 4,
      stickyColumnsCount: 3,
      columns: columns.map(({ width }) => ({ width })),
    },
    { fontFamily: '宋体', fontSize: 11 },
  ).toBuffer()
}

/** A cell over several columns, and the empty ones it covers. */
const spread = (cell: CellObject, over: number): Row => [cell, ...Array<null>(over - 1).fill(null)]

function cell({ of, centre }: Column, row: PackRow): Cell {
  const value = of(row)
  const style = { ...line, ...(centre && ({ align: 'center' } as const)) }
  if (value === null || value === '') return { ...style, value: '', type: String }
  return typeof value === 'number'
    ? { ...style, value, type: Number }
    : { ...style, value, type: String, format: '@' }
}
