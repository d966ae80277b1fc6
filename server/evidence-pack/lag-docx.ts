import type { FileChild, Paragraph } from 'docx'
import { chineseDate } from '../../shared/calendar/read-date.ts'
import { firstHeading, secondHeading } from '../paper/headings.ts'
import { officialDocx } from '../paper/official-docx.ts'
import { paperTable } from '../paper/table.ts'
import { body, emptyLine } from '../paper/text.ts'
import { remarkLine, titlePart } from '../paper/title.ts'
import type { PackManifest, PackRow } from './pack-format.ts'

/** 滞后清单.docx: what lags, why, since when; what was promised and handed out; who changed what. */
export function lagDocx(manifest: PackManifest, rows: readonly PackRow[]): Promise<Uint8Array> {
  const { campaign, snapshot, builtBy } = manifest
  const facts = { title: lagTitle, creator: builtBy, description: `SHA-256 ${snapshot.sha256}` }
  return officialDocx(facts, [
    ...titlePart(`${campaign.name}${lagTitle}`),
    remarkLine(`${chineseDate(snapshot.day)}快照`),
    emptyLine(),
    firstHeading(1, '总体情况'),
    ...overall(manifest, rows),
    ...overview(rows),
    emptyLine(),
    firstHeading(2, '逐项情况'),
    ...rows.flatMap(cardPart),
    firstHeading(3, '数据来源与校验'),
    ...source(manifest),
  ])
}

export const lagTitle = '滞后事项清单'

function overall({ snapshot }: PackManifest, rows: readonly PackRow[]): Paragraph[] {
  const red = rows.filter(row => row.lamp === 'red').length
  const units = new Set(rows.map(row => row.unit)).size
  return [
    body(
      `截至${chineseDate(snapshot.day)}，本清单列入事项${rows.length}项，其中滞后${red}项、预警${rows.length - red}项，涉及牵头单位${units}个。`,
    ),
  ]
}

function overview(rows: readonly PackRow[]): FileChild[] {
  if (rows.length === 0) return []
  return paperTable({
    caption: '',
    head: ['序号', '事项', '牵头单位', '状态', '原因', '已持续'],
    rows: rows.map(row => [String(row.n), row.title, row.unit, row.lampWord, row.why, `${row.days}天`]),
    widths: [1.7, 5.6, 3.6, 1.9, 6, 2.2],
  })
}

function cardPart(row: PackRow): FileChild[] {
  return [
    secondHeading(row.n, row.title),
    body(whoWords(row)),
    body(`滞后情况：${row.why || row.lampWord}。${sinceWords(row)}`),
    ...(row.promises.length > 0
      ? [body(`承诺情况：${sentences(row.promises.map(one => `${one.words}（${one.outcome}）`))}`)]
      : []),
    ...(row.slips.length > 0 ? [body(`督办情况：${sentences(row.slips.map(slipWords))}`)] : []),
    ...trail(row),
  ]
}

const sentences = (parts: readonly string[]): string =>
  `${parts.map(part => part.replace(/[。；\s]+$/, '')).join('；')}。`

const whoWords = ({ unit, owner, leader, area, code }: PackRow): string =>
  sentences([
    `牵头单位${unit}`,
    ...(owner ? [`责任人${owner}`] : []),
    ...(leader ? [`包保领导${leader}`] : []),
    ...(area ? [`所属战役${area}`] : []),
    ...(code ? [`项目代码${code}`] : []),
  ])

function sinceWords({ since, days, daysLate, pointsBehind, changed, staleDays, lagged }: PackRow): string {
  return sentences([
    since ? `自${chineseDate(since)}起已持续${days}天` : '快照当日出现',
    ...(daysLate > 0 ? [`最长逾期${daysLate}天`] : []),
    ...(pointsBehind ? [`落后序时${pointsBehind}个百分点`] : []),
    changed ? `最近一次更新为${changed.at}（${changed.name}）${staleWords(staleDays)}` : '从未更新',
    ...(lagged ? [lagged] : []),
  ])
}

const staleWords = (days: number | null): string => (days ? `，此后${days}天未更新` : '')

const slipWords = ({ kind, number, state, due }: PackRow['slips'][number]): string =>
  `${kind}${number}，${state}${due ? `，期限${due}` : ''}`

function trail({ trail: acts }: PackRow): FileChild[] {
  if (acts.length === 0) return [body('变更记录：无。')]
  return [
    ...paperTable({
      caption: '变更记录（由近及远）',
      head: ['时间', '操作人', '内容'],
      rows: acts.map(act => [act.at, act.who, act.what]),
      widths: [4.4, 4.6, 10],
    }),
    emptyLine(),
  ]
}

function source({ campaign, snapshot, builtAt, builtBy, filter }: PackManifest): Paragraph[] {
  return [
    body(
      `本清单依据${chineseDate(snapshot.day)}看板快照（编号${snapshot.id}，含第1至第${snapshot.seq}行变更记录）生成，与快照之后的改动无关；督办文书按制作时的状态列出。`,
    ),
    body(`快照校验值（SHA-256）：${snapshot.sha256}。`),
    body(`筛选条件：${filter || '无'}。制作：${builtBy}，${builtAt}（${campaign.timeZone}）。`),
    body('同一压缩包内附快照、变更记录、每日签名和校验文件，可脱离本系统独立核验，方法见“说明.txt”。'),
  ]
}
