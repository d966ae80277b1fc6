import type { CampaignId } from '../../../shared/ids.ts'
import type { AuditPlace, AuditQuery } from '../../audit/ports.ts'
import type { Prepare } from './statements.ts'

/** The part of the journal a question can be about, and the cards whose title or code holds its text (JSON; null: no text). */
export interface Span {
  readonly above: number
  readonly below: AuditPlace
  readonly cards: string | null
}

export function spanOf(
  prepare: Prepare,
  campaign: CampaignId,
  { since, until, text }: AuditQuery,
  before: AuditPlace | null,
): Span {
  const head = Number(prepare('select seq from room where campaign = ?').get(campaign)?.seq ?? 0)
  const first =
    since === undefined
      ? 1
      : (seqAt(
          prepare,
          'select seq from journal where campaign = ? and at >= ? order by at, seq limit 1',
          campaign,
          since,
        ) ?? head + 1)
  const last =
    until === undefined
      ? head
      : (seqAt(
          prepare,
          'select seq from journal where campaign = ? and at < ? order by at desc, seq desc limit 1',
          campaign,
          until,
        ) ?? 0)
  const below = before && before.seq <= last ? before : { seq: last + 1, ord: 0 }
  return { above: first - 1, below, cards: text ? cardsNamed(prepare, campaign, text) : null }
}

function seqAt(prepare: Prepare, sql: string, campaign: CampaignId, at: number): number | null {
  const row = prepare(sql).get(campaign, at)
  return row ? Number(row.seq) : null
}

const holding = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

function cardsNamed(prepare: Prepare, campaign: CampaignId, text: string): string {
  const rows = prepare(`select distinct id from change where campaign = ? and thing = 'card'
    and field in ('title', 'code') and after like ? escape '\\'`).all(campaign, holding(text))
  return JSON.stringify(rows.map(row => row.id))
}

/** What a row must be, as SQL after «where …». */
export function whereOf(
  { person, unit, thing, id, field, act, cause, text }: AuditQuery,
  cards: string | null,
): { readonly sql: string; readonly values: readonly string[] } {
  const conditions: [sql: string, ...values: string[]][] = []
  if (person) conditions.push(['j.userId = ?', person])
  if (unit) conditions.push(['j.unitId = ?', unit])
  if (thing) conditions.push(['c.thing = ?', thing])
  if (id) conditions.push(['c.id = ?', id])
  if (field) conditions.push(["(c.field = ? or c.field like ? escape '\\')", field, inFamily(field)])
  if (act) conditions.push(['j.act = ?', act])
  if (cause) conditions.push(['j.cause = ?', cause])
  if (text) {
    const like = holding(text)
    conditions.push([
      `(c.before like ? escape '\\' or c.after like ? escape '\\' or j.name like ? escape '\\'
        or (c.thing = 'card' and c.id in (select value from json_each(?))))`,
      like,
      like,
      like,
      cards ?? '[]',
    ])
  }
  return {
    sql: conditions.map(([sql]) => `and ${sql}`).join(' '),
    values: conditions.flatMap(([, ...values]) => values),
  }
}

const inFamily = (field: string) => `${field.replace(/[\\%_]/g, '\\$&')}:%`
