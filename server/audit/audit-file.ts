import { z } from 'zod'
import type { CampaignId } from '../../shared/ids.ts'
import { csvLine } from './csv-line.ts'
import type { AuditPlace, AuditQuery, AuditRow, AuditTrail } from './ports.ts'

export const AuditFormat = z.enum(['jsonl', 'csv'])
export type AuditFormat = z.infer<typeof AuditFormat>

/** What stands above the rows: of what, by whom, when, which of them, and the head the journal had. */
export interface AuditFileHead {
  readonly campaign: CampaignId
  readonly exportedAt: string
  readonly by: string
  readonly filter: Readonly<Record<string, unknown>>
  readonly head: { readonly seq: number; readonly hash: string } | null
}

const atOnce = 500
const bytes = new TextEncoder()

/** The filtered rows as a file, newest first, read page by page while it is sent; nothing newer than the head it names. */
export async function* auditFile(
  trail: Pick<AuditTrail, 'page'>,
  format: AuditFormat,
  query: AuditQuery,
  head: AuditFileHead,
): AsyncGenerator<Uint8Array> {
  const write = writers[format]
  yield bytes.encode(write.head(head))
  let before: AuditPlace | null = { seq: (head.head?.seq ?? 0) + 1, ord: 0 }
  while (before) {
    const page = await trail.page(head.campaign, query, before, atOnce)
    if (page.rows.length > 0) yield bytes.encode(page.rows.map(write.row).join(''))
    before = page.next
  }
}

interface Writer {
  head(head: AuditFileHead): string
  row(row: AuditRow): string
}

const columns = [
  'seq',
  'time',
  'person',
  'unit',
  'roles',
  'cause',
  'act',
  'thing',
  'id',
  'code',
  'title',
  'field',
  'before',
  'after',
  'hash',
]

const writers: Record<AuditFormat, Writer> = {
  jsonl: {
    head: head => `${JSON.stringify({ guatu: 'audit', ...head })}\n`,
    row: row => `${JSON.stringify({ ...row, before: row.before ?? null, after: row.after ?? null })}\n`,
  },
  csv: {
    // the mark tells Excel that these are not bytes of its own code page
    head: ({ campaign, exportedAt, by, filter, head }) =>
      `\uFEFF${csvLine([
        'guatu audit',
        campaign,
        `exported ${exportedAt}`,
        by,
        JSON.stringify(filter),
        `head ${head?.seq ?? 0}`,
        head?.hash ?? '',
      ])}${csvLine(columns)}`,
    row: row =>
      csvLine([
        row.seq,
        new Date(row.at).toISOString(),
        row.actor.name,
        row.actor.unitId ?? '',
        row.roles.join(' '),
        row.cause,
        row.act,
        row.thing,
        row.id,
        row.code ?? '',
        row.title ?? '',
        row.field,
        plain(row.before),
        plain(row.after),
        row.hash,
      ]),
  },
}

function plain(value: unknown): string | number {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value)
}
