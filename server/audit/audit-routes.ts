import { z } from 'zod'
import { Role } from '../../shared/access/member.ts'
import { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import { Actor } from '../../shared/card/fields.ts'
import { CampaignId } from '../../shared/ids.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import type { AccessLog } from '../access/access-log.ts'
import type { Session } from '../access/session.ts'
import { by } from '../access/session-routes.ts'
import { Reply, type Route, route } from '../web/route.ts'
import { AuditFormat, auditFile } from './audit-file.ts'
import { AuditFilter } from './audit-filter.ts'
import { AuditLexicon } from './audit-lexicon.ts'
import { type AuditGrants, objectionToReading } from './may-read-audit.ts'
import type { AuditPlace, AuditQuery, AuditTrail } from './ports.ts'
import type { AuditVerdict } from './verify-audit.ts'

export interface AuditParts {
  readonly trail: AuditTrail
  readonly grants: AuditGrants
  readonly log: AccessLog
  readonly lexicon: (campaign: CampaignId) => Promise<AuditLexicon | Refusal>
  /** The filter's days as moments of the campaign's zone. */
  readonly queryOf: (campaign: CampaignId, filter: AuditFilter) => Promise<AuditQuery | Refusal>
  readonly verify: (campaign: CampaignId) => Promise<AuditVerdict>
  /** The sealed days with the public key, as they are handed out. */
  readonly heads: (campaign: CampaignId) => Promise<object>
  readonly now: () => number
}

const OfCampaign = z.object({ campaign: CampaignId })

/** AUD-2: the audit as who checks it reads it. What leaves the system, and every check of the chain, is itself in the access log. */
export function auditRoutes(parts: AuditParts): Route[] {
  return [readPage(parts), readNames(parts), verifyChain(parts), exportRows(parts), exportHeads(parts)]
}

const Row = z.object({
  seq: z.int(),
  ord: z.int(),
  at: Instant,
  actor: Actor,
  roles: z.array(Role),
  cause: z.string(),
  act: z.string(),
  thing: z.enum(['card', 'plan', 'meeting', 'access']),
  id: z.string(),
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  hash: z.string(),
  title: z.string().nullable(),
  code: z.string().nullable(),
})

/** `<seq>-<ord>`: a place among the changes, as `next` names it. */
const Place = z
  .string()
  .regex(/^\d{1,15}-\d{1,6}$/)
  .transform((text): AuditPlace => {
    const [seq, ord] = text.split('-').map(Number)
    return { seq: seq ?? 0, ord: ord ?? 0 }
  })

function readPage({ trail, grants, queryOf }: AuditParts): Route {
  return route({
    method: 'get',
    path: '/api/campaigns/{campaign}/audit',
    summary:
      'Every accepted change, newest first, filtered; for the auditor, inspectors, leaders and dispatch',
    who: 'signed-in',
    params: OfCampaign,
    query: AuditFilter.extend({
      before: Place.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answer: z.object({ rows: z.array(Row), next: z.string().nullable() }),
    async handle({ session, params: { campaign }, query: { before, limit, ...filter } }) {
      const query = await allowed({ grants, queryOf }, campaign, session, filter)
      if (isRefusal(query)) return query
      const { rows, next } = await trail.page(campaign, query, before ?? null, limit)
      return {
        rows: rows.map(row => ({ ...row, before: row.before ?? null, after: row.after ?? null })),
        next: next && `${next.seq}-${next.ord}`,
      }
    },
  })
}

function readNames({ trail, grants, lexicon }: AuditParts): Route {
  return route({
    method: 'get',
    path: '/api/campaigns/{campaign}/audit/names',
    summary: 'Names for the ids in the audit, who made changes, and which kinds of act there are',
    who: 'signed-in',
    params: OfCampaign,
    answer: z.object({
      lexicon: AuditLexicon,
      writers: z.array(
        z.object({ userId: z.string(), name: z.string(), unitId: z.string().nullable(), acts: z.int() }),
      ),
      acts: z.array(z.object({ act: z.string(), cause: z.string(), times: z.int() })),
    }),
    async handle({ session, params: { campaign } }) {
      const refused = await objectionToReading(grants, campaign, session)
      if (refused) return refused
      const words = await lexicon(campaign)
      if (isRefusal(words)) return words
      return { lexicon: words, writers: await trail.writers(campaign), acts: await trail.acts(campaign) }
    },
  })
}

function verifyChain({ grants, verify, log }: AuditParts): Route {
  return route({
    method: 'get',
    path: '/api/campaigns/{campaign}/audit/verify',
    summary:
      'Follows the chain from its first row, with every sealed day; names the first row that does not fit',
    who: 'signed-in',
    params: OfCampaign,
    answer: z.object({
      whole: z.boolean(),
      seq: z.int(),
      hash: z.string().optional(),
      days: z.int().optional(),
      why: z.enum(['missing-row', 'hash-differs', 'head-unsigned', 'head-differs']).optional(),
      day: CalendarDate.optional(),
    }),
    async handle({ session, params: { campaign }, address }) {
      const refused = await objectionToReading(grants, campaign, session)
      if (refused) return refused
      const verdict = await verify(campaign)
      await log.append({
        kind: 'audit.verify',
        ...by(session, address),
        campaign,
        ok: verdict.whole,
        detail: { ...verdict },
      })
      return verdict
    },
  })
}

function exportRows({ trail, grants, queryOf, log, now }: AuditParts): Route {
  return route({
    method: 'get',
    path: '/api/campaigns/{campaign}/audit/export',
    summary: 'The filtered changes as a file (JSON lines or CSV) with the head of the journal; logged',
    who: 'signed-in',
    params: OfCampaign,
    query: AuditFilter.extend({ format: AuditFormat.default('csv') }),
    produces: 'text/csv',
    async handle({ session, params: { campaign }, query: { format, ...filter }, address }) {
      const query = await allowed({ grants, queryOf }, campaign, session, filter)
      if (isRefusal(query)) return query
      const end = await trail.head(campaign)
      const head = end && { seq: end.seq, hash: Buffer.from(end.hash).toString('hex') }
      const detail = { format, ...filter, headSeq: head?.seq ?? 0, headHash: head?.hash ?? '' }
      // written before the first row goes out: an export nobody knows of must not exist
      await log.append({ kind: 'audit.export', ...by(session, address), campaign, ok: true, detail })
      const exportedAt = new Date(now()).toISOString()
      return new Reply(
        auditFile(trail, format, query, { campaign, exportedAt, by: session.user.name, filter, head }),
        {
          'content-type':
            format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
          'content-disposition': `attachment; filename="audit-${campaign}-${head?.seq ?? 0}.${format}"`,
        },
      )
    },
  })
}

function exportHeads({ grants, heads, log }: AuditParts): Route {
  return route({
    method: 'get',
    path: '/api/campaigns/{campaign}/audit/heads.json',
    summary: 'The sealed days and the public key as a file, to be kept elsewhere; logged',
    who: 'signed-in',
    params: OfCampaign,
    answer: z.object({ publicKey: z.string() }),
    async handle({ session, params: { campaign }, address }) {
      const refused = await objectionToReading(grants, campaign, session)
      if (refused) return refused
      const file = await heads(campaign)
      const detail = { format: 'heads' }
      await log.append({ kind: 'audit.export', ...by(session, address), campaign, ok: true, detail })
      return new Reply(`${JSON.stringify(file, null, 1)}\n`, {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="daily-heads-${campaign}.json"`,
      })
    },
  })
}

async function allowed(
  { grants, queryOf }: Pick<AuditParts, 'grants' | 'queryOf'>,
  campaign: CampaignId,
  session: Session,
  filter: AuditFilter,
): Promise<AuditQuery | Refusal> {
  return (await objectionToReading(grants, campaign, session)) ?? queryOf(campaign, filter)
}
