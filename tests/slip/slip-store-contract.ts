import { describe, expect, test } from 'vitest'
import type { InboxStore, NewNote, RulesStore, SlipStore, SlipWrite } from '../../server/slip/ports.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { CampaignId, SlipId, UserId } from '../../shared/ids.ts'
import { firstInspectionRules } from '../../shared/inspection/first-rules.ts'
import type { KeptSlip } from '../../shared/slip/kept-slip.ts'
import type { SlipEvidence } from '../../shared/slip/slip.ts'
import { printedNumber } from '../../shared/slip/slip-number.ts'
import type { TrailRow } from '../../shared/slip/trail-row.ts'
import { today, unitId } from '../support/build-board.ts'
import { buildSlip } from './build-slip.ts'

export interface SlipStoresUnderTest {
  readonly slips: SlipStore
  readonly inbox: InboxStore
  readonly rules: RulesStore
  /** The slips as after a restart, or as another node sees them. */
  again(): SlipStore
  /** The first row that does not fit, in words; null: whole. */
  verify(campaign: CampaignId): Promise<string | null>
  /** Changes a row behind the store's back, whatever guards it. */
  spoil(what: 'trail' | 'trail-end' | 'slip' | 'slip-gone' | 'evidence' | 'number'): Promise<void>
  /** Tries to change or remove what is written once; answers how many tries succeeded. */
  rewrite(): Promise<number>
}

const campaign = CampaignId.parse('demo')
const by = { userId: 'u1', name: '督查员', unitId: unitId('jg') }
const series = { word: '督', year: 2021 }

const row = (act: TrailRow['act'], patch: Partial<TrailRow> = {}): TrailRow => ({
  act,
  from: 'draft',
  to: 'draft',
  words: '',
  evidenceIds: [],
  detail: {},
  by,
  role: 'inspector',
  at: 1000 as Instant,
  on: today,
  ...patch,
})
const drafted = (id: string, patch: Partial<KeptSlip> = {}): KeptSlip =>
  buildSlip({ id: SlipId.parse(id), state: 'draft', version: 1, ...patch })
const write = (slip: KeptSlip, said: TrailRow, patch: Partial<SlipWrite> = {}): SlipWrite => ({
  campaign,
  slip,
  row: said,
  key: null,
  number: null,
  notes: [],
  ...patch,
})
const draft = (id: string, patch: Partial<SlipWrite> = {}) =>
  write(drafted(id), row('draft', { from: null }), patch)
const issue = (id: string, n: number, patch: Partial<KeptSlip> = {}, version = 2) =>
  write(
    drafted(id, { version, state: 'issued', number: printedNumber(series, n), ...patch }),
    row('issue', { to: 'issued' }),
    { number: { ...series, n } },
  )
const note = (user: string, key: string): NewNote => ({
  id: `${user}-${key}`,
  userId: UserId.parse(user),
  key,
  kind: 'slip-issued',
  slipId: SlipId.parse('s1'),
  decisionId: null,
  cardId: null,
  title: '示例',
  unitId: unitId('zs'),
  due: null,
  at: 1000 as Instant,
})
const evidence = (id: string): SlipEvidence => ({
  id,
  fileName: '示例.pdf',
  mediaType: 'application/pdf',
  bytes: 9,
  sha256: 'a'.repeat(64),
  by,
  at: 1000 as Instant,
})

/** What stores of slips, inboxes and rules must do, whatever they are made of. */
export function describeSlipStores(name: string, open: () => Promise<SlipStoresUnderTest>): void {
  describe(`slips on ${name}`, () => {
    test('[SLIP-2] a slip and its trail are one commit, read back to the letter also after a restart', async () => {
      const { slips, again } = await open()
      expect(await slips.write(draft('s1', { key: 'k1' }))).toBe('done')
      await slips.addEvidence(campaign, SlipId.parse('s1'), evidence('e1'))
      const next = issue('s1', 1)
      expect(await slips.write({ ...next, row: { ...next.row, evidenceIds: ['e1'] } })).toBe('done')
      for (const store of [slips, again()]) {
        const stored = await store.one(campaign, SlipId.parse('s1'))
        expect(stored?.slip).toEqual(next.slip)
        expect(stored?.trail.map(({ seq, act }) => [seq, act])).toEqual([
          [1, 'draft'],
          [2, 'issue'],
        ])
        expect(stored?.evidence).toEqual([evidence('e1')])
        expect(await store.all(campaign)).toEqual([stored])
        expect(await store.keyed(campaign, 'u1', 'k1')).toMatchObject({ slip: 's1', row: { seq: 1 } })
        expect(await store.keyed(campaign, 'u2', 'k1')).toBeNull()
      }
    })

    test('[SLIP-2] what saw another version, came twice or takes a number out of turn does nothing at all', async () => {
      const { slips, verify } = await open()
      await slips.write(draft('s1', { key: 'k1' }))
      const before = await slips.all(campaign)
      expect(await slips.write(draft('s2', { key: 'k1' }))).toBe('repeated')
      expect(await slips.write(draft('s1'))).toBe('stale')
      expect(await slips.write(issue('s1', 1, {}, 3))).toBe('stale')
      expect(await slips.write(issue('s1', 2))).toBe('number-taken')
      expect(await slips.write({ ...issue('s1', 2), notes: [note('u2', 'n')] })).toBe('number-taken')
      expect(await slips.all(campaign)).toEqual(before)
      expect(await slips.lastNumber(campaign, series)).toBe(0)
      expect(await verify(campaign)).toBeNull()
    })

    test('[SLIP-1] of two written at the same version one wins', async () => {
      const { slips } = await open()
      await slips.write(draft('s1'))
      const two = [write(drafted('s1', { version: 2, title: '一' }), row('amend')), issue('s1', 1)]
      const written = await Promise.all(two.map(one => slips.write(one)))
      expect(written.toSorted()).toEqual(['done', 'stale'])
    })

    test('[SLIP-2] what two nodes write at once is one chain without a gap, whichever of them wrote what', async () => {
      const { slips, again, verify } = await open()
      const two = [slips, again()]
      const acts = Array.from({ length: 12 }, (_, n) => two[n % 2]?.write(draft(`s${n}`)))
      expect(await Promise.all(acts)).toEqual(acts.map(() => 'done'))
      expect(await slips.all(campaign)).toHaveLength(12)
      expect(await verify(campaign)).toBeNull()
    })

    test('[SLIP-1] numbers of a series follow each other, and every campaign and year has its own', async () => {
      const { slips } = await open()
      for (const n of [1, 2, 3]) {
        await slips.write(draft(`s${n}`))
        expect(await slips.write(issue(`s${n}`, n))).toBe('done')
      }
      expect(await slips.lastNumber(campaign, series)).toBe(3)
      expect(await slips.lastNumber(campaign, { word: '督', year: 2022 })).toBe(0)
      expect(await slips.lastNumber(CampaignId.parse('other'), series)).toBe(0)
    })

    test('[SLIP-1] one slip is raised once; a draft of a second raising is not issued', async () => {
      const { slips } = await open()
      await slips.write(draft('s1'))
      await slips.write(issue('s1', 1))
      const raised = { escalatedFrom: SlipId.parse('s1') }
      for (const id of ['s2', 's3'])
        expect(await slips.write(write(drafted(id, raised), row('draft', { from: null })))).toBe('done')
      expect(await slips.write(issue('s2', 2, raised))).toBe('done')
      expect(await slips.write(issue('s3', 3, raised))).toBe('stale')
    })

    test('a draft thrown away is gone, and its trail is not', async () => {
      const { slips, verify } = await open()
      await slips.write(draft('s1'))
      const gone = drafted('s1', { version: 2, state: 'withdrawn' })
      expect(await slips.write(write(gone, row('discard', { to: 'withdrawn' })))).toBe('done')
      expect(await slips.one(campaign, SlipId.parse('s1'))).toBeNull()
      expect(await verify(campaign)).toBeNull()
    })

    test.each(['trail', 'trail-end', 'slip', 'slip-gone', 'evidence', 'number'] as const)(
      '[SLIP-2] a %s changed behind the program is found and named',
      async what => {
        const { slips, verify, spoil } = await open()
        await slips.write(draft('s1'))
        await slips.addEvidence(campaign, SlipId.parse('s1'), evidence('e1'))
        const { slip, row: said, number } = issue('s1', 1)
        await slips.write(write(slip, { ...said, evidenceIds: ['e1'] }, { number }))
        expect(await verify(campaign)).toBeNull()
        await spoil(what)
        const expected = {
          trail: 'act 1',
          'trail-end': 'slip s1',
          slip: 'slip s1',
          'slip-gone': 'slip s1',
          evidence: 'act 2',
          number: 'slip s1',
        }
        expect(await verify(campaign)).toContain(expected[what])
      },
    )

    test('[SLIP-2] trail, numbers, files and rules are never changed and never removed', async () => {
      const { slips, rules, rewrite } = await open()
      await slips.write(draft('s1'))
      await slips.addEvidence(campaign, SlipId.parse('s1'), evidence('e1'))
      await slips.write(issue('s1', 1))
      await rules.put(campaign, {
        version: 1,
        rules: firstInspectionRules(undefined),
        by,
        at: 1 as Instant,
      })
      expect(await rewrite()).toBe(0)
    })
  })

  describe(`inboxes on ${name}`, () => {
    test('[SLIP-2] a note is kept once for each person, read once, and only by its own', async () => {
      const { slips, inbox } = await open()
      await slips.write(draft('s1', { notes: [note('u1', 'a')] }))
      const [u1, u2] = [UserId.parse('u1'), UserId.parse('u2')]
      const kept = await inbox.keep(campaign, [note('u1', 'a'), note('u1', 'b'), note('u2', 'a')])
      expect([...kept].toSorted()).toEqual(['u1', 'u2'])
      expect([...(await inbox.keep(campaign, [note('u1', 'a'), note('u2', 'a')]))]).toEqual([])
      expect((await inbox.of(campaign, u1)).map(one => one.id).toSorted()).toEqual(['u1-a', 'u1-b'])
      expect(await inbox.read(campaign, u2, ['u1-a'], 5 as Instant)).toBe(0)
      expect(await inbox.read(campaign, u1, ['u1-a', 'nothing'], 5 as Instant)).toBe(1)
      expect(await inbox.read(campaign, u1, ['u1-a'], 6 as Instant)).toBe(0)
      expect((await inbox.of(campaign, u1)).map(one => one.readAt).toSorted()).toEqual([5, null])
      expect(await inbox.of(CampaignId.parse('other'), u1)).toEqual([])
    })
  })

  describe(`inspection rules on ${name}`, () => {
    test('[SLIP-1] each version is the next one, and of two writers one wins', async () => {
      const { rules } = await open()
      const change = (version: number, numberWord: string) => {
        const first = firstInspectionRules(undefined)
        const said = { ...first, slips: { ...first.slips, numberWord } }
        return rules.put(campaign, { version, rules: said, by, at: 1 as Instant })
      }
      expect(await rules.current(campaign)).toBeNull()
      expect(await change(2, '早')).toBe(false)
      expect((await Promise.all([change(1, '甲'), change(1, '乙')])).toSorted()).toEqual([false, true])
      expect(await change(2, '丙')).toBe(true)
      expect(await rules.current(campaign)).toMatchObject({ version: 2, slips: { numberWord: '丙' } })
    })
  })
}
