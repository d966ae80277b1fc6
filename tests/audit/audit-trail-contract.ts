import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditPlace, AuditQuery, AuditRow, AuditTrail } from '../../server/audit/ports.ts'
import { verifyAudit } from '../../server/audit/verify-audit.ts'
import { makeSigningKey, publicKeyOf, readSigningKey } from '../../server/room/daily-head.ts'
import type { ChangeRow, JournalEntry, RoomJournal } from '../../server/room/ports.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { CampaignId, CardId, UnitId, UserId } from '../../shared/ids.ts'
import { createRandom, type Random } from '../support/random.ts'

export interface OpenedTrail {
  readonly trail: AuditTrail
  readonly journal: RoomJournal
  /** What a database does by itself within a minute: it looks at what there is now, so as to ask for it well. */
  settle(): Promise<void>
  close(): Promise<void>
}

const campaign = CampaignId.parse('demo')
const rows = 5000
const publicKey = publicKeyOf(readSigningKey(makeSigningKey()))

/** What any store must do for AUD-2; more rows than one slice looks through. */
export function describeAuditTrail(name: string, open: () => Promise<OpenedTrail>): void {
  describe(`[AUD-2] the audit as ${name} reads it`, () => {
    let opened: OpenedTrail
    let all: AuditRow[]
    beforeAll(async () => {
      opened = await open()
      await fill(opened.journal)
      await opened.settle()
      all = await everything({})
    })
    afterAll(() => opened?.close())

    async function everything(query: AuditQuery, limit = 500): Promise<AuditRow[]> {
      const found: AuditRow[] = []
      let before: AuditPlace | null = null
      do {
        const page = await opened.trail.page(campaign, query, before, limit)
        expect(page.rows.length).toBeLessThanOrEqual(limit)
        found.push(...page.rows)
        before = page.next
      } while (before)
      return found
    }

    test('gives every change once, newest first', () => {
      const places = all.map(row => row.seq * 100 + row.ord)
      expect(new Set(places).size).toBe(places.length)
      expect(places).toEqual([...places].sort((a, b) => b - a))
      expect(all.length).toBe(rows + Math.floor(rows / 7))
    })

    const questions: readonly (readonly [string, AuditQuery, (row: AuditRow) => boolean])[] = [
      ['a person', { person: UserId.parse('u3') }, row => row.actor.userId === 'u3'],
      ['a unit', { unit: UnitId.parse('unit1') }, row => row.actor.unitId === 'unit1'],
      ['one card', { thing: 'card', id: CardId.parse('k5') }, row => row.thing === 'card' && row.id === 'k5'],
      ['a family of fields', { field: 'claim' }, row => row.field.startsWith('claim:')],
      ['a field, not its like', { field: 'progress' }, row => row.field === 'progress'],
      ['an act', { act: 'card.edit' }, row => row.act === 'card.edit'],
      ['a cause', { cause: 'clock' }, row => row.cause === 'clock'],
      [
        'a stretch of time',
        { since: 2_000_000 as Instant, until: 3_000_000 as Instant },
        row => row.at >= 2_000_000 && row.at < 3_000_000,
      ],
      ['words of a value', { text: '百分之九' }, row => String(row.after).includes('百分之九')],
      ['a title', { text: '第7号' }, row => row.title?.includes('第7号') === true],
      ['Latin letters, large or small', { text: 'OLd_' }, row => row.before === 'Old_'],
      ['Latin letters of a name', { text: 'name' }, row => row.actor.name.startsWith('Name')],
      ['what nobody wrote', { text: '%' }, () => false],
      [
        'all at once',
        { person: UserId.parse('u1'), field: 'progress', until: 4_500_000 as Instant },
        row => row.actor.userId === 'u1' && row.field === 'progress' && row.at < 4_500_000,
      ],
    ]
    test.each(questions)('answers for %s what a look at every row answers', async (_what, query, fits) => {
      const expected = all.filter(fits)
      expect(await everything(query)).toEqual(expected)
      expect(await everything(query, 37)).toEqual(expected)
    })

    test('names cards by the title the journal last gave them', () => {
      const card = all.find(row => row.thing === 'card' && row.id === 'k5')
      expect(card?.title).toBe('示例任务第5号')
      expect(all.find(row => row.thing === 'meeting')?.title).toBeNull()
    })

    test('knows who wrote and what kinds of act there were', async () => {
      const writers = await opened.trail.writers(campaign)
      expect(writers.map(one => one.userId).sort()).toEqual(['u0', 'u1', 'u2', 'u3', 'u4'])
      expect(writers.reduce((sum, one) => sum + one.acts, 0)).toBe(rows + 1)
      expect(new Set((await opened.trail.acts(campaign)).map(one => one.act))).toEqual(
        new Set(['campaign.create', 'card.edit', 'day.roll', 'edit']),
      )
    })

    test('follows the whole chain', async () => {
      const verdict = await verifyAudit(opened.trail, campaign, [], publicKey)
      expect(verdict).toMatchObject({ whole: true, seq: rows + 1 })
    })
  })
}

async function fill(journal: RoomJournal): Promise<void> {
  const random = createRandom(20211029)
  await journal.create(campaign, entry(0, []), 0 as Instant)
  for (let from = 0; from < rows; from += 1000)
    await journal.commit(campaign, { knownSeq: from + 1, keys: [] }, commit => {
      for (let n = from; n < from + 1000; n++) commit.append([made(n, random)], (n * 1000) as Instant)
    })
}

function made(n: number, random: Random): JournalEntry {
  const id = CardId.parse(`k${n % 50}`)
  const first: ChangeRow =
    n < 50
      ? { thing: 'card', id, field: 'title', before: undefined, after: `示例任务第${n}号` }
      : n % 11 === 0
        ? { thing: 'meeting', id: 'm', field: `note:${n % 3}`, before: '', after: '示例' }
        : { thing: 'card', id, field: 'progress', before: n, after: `百分之${'一二三四五六七八九'[n % 9]}` }
  const more: ChangeRow[] =
    n % 7 === 6
      ? [
          {
            thing: 'card',
            id,
            field: `claim:s${n % 3}`,
            before: n % 5 === 0 ? 'Old_' : 'Older',
            after: '2021-10-01',
          },
        ]
      : []
  return entry(random.below(5), [first, ...more], n)
}

function entry(person: number, changes: readonly ChangeRow[], n = 0): JournalEntry {
  const kinds = [
    { cause: 'edit', act: 'edit' },
    { cause: 'command', act: 'card.edit' },
    { cause: 'clock', act: 'day.roll' },
  ] as const
  const kind = kinds[n % 3] ?? kinds[0]
  return {
    update: Uint8Array.of(n % 256),
    actor: {
      userId: `u${person}`,
      name: `${person === 4 ? 'Name' : '示例'}${person}`,
      ...(person < 3 ? { unitId: UnitId.parse(`unit${person}`) } : {}),
    },
    roles: ['unit'],
    ...(changes.length === 0 ? { cause: 'genesis', act: 'campaign.create' } : kind),
    changes,
  }
}
