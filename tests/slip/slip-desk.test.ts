import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import { CampaignId } from '../../shared/ids.ts'
import type { InboxNote, Slip } from '../../shared/slip/slip.ts'
import type { ApiClient } from '../support/api.ts'
import { openLivePage } from '../support/live-peer.ts'
import { storedFiles } from '../support/stored-files.ts'
import { at, deed, draftOf, issue, must, newKey, openSlipTown, type SlipTown, said } from './slip-people.ts'

let town: SlipTown
const campaign = CampaignId.parse('xuancheng')
beforeAll(async () => {
  town = await openSlipTown()
}, 30_000)
afterAll(() => town?.server.stop())

const inboxOf = async (who: ApiClient): Promise<InboxNote[]> => (await who.get(`${at}/inbox`)).body
const about = async (who: ApiClient, slip: Slip) =>
  (await inboxOf(who)).filter(note => note.slipId === slip.id).map(note => note.kind)

function upload(who: ApiClient, slip: string, bytes: string | Uint8Array<ArrayBuffer>, name = '示例.pdf') {
  const form = new FormData()
  form.set('file', new Blob([bytes]), name)
  return who.send(`${at}/slips/${slip}/evidence`, { method: 'POST', body: form })
}

describe('who is told', () => {
  test('[SLIP-2] a letter is told to its unit, an answer to those who may judge it; each reads and ticks off only their own', async () => {
    const { inspector, inspector2, unit, other, leader } = town.people
    const slip = await issue(town, inspector)
    expect(await about(unit, slip)).toEqual(['slip-issued'])
    const signed = must(await deed(unit, slip, said('sign')))
    expect(await about(inspector, slip)).toEqual([])
    must(await deed(unit, signed, said('state-case')))
    expect(await about(inspector, slip)).toEqual(['slip-answered'])
    for (const who of [inspector2, other, leader]) expect(await about(who, slip)).toEqual([])

    const [note] = (await inboxOf(unit)).filter(one => one.slipId === slip.id)
    expect(note?.readAt).toBeNull()
    const tick = (who: ApiClient) => who.post(`${at}/inbox/read`, { ids: [note?.id] })
    expect((await tick(other)).body).toEqual({ read: 0 })
    expect((await tick(unit)).body).toEqual({ read: 1 })
    const [read] = (await inboxOf(unit)).filter(one => one.slipId === slip.id)
    expect(read?.readAt).toEqual(expect.any(Number))
  })

  test('[SLIP-3] the wire says only that there is something, and only to those who may read it', async () => {
    const { inspector, unit, other, dispatch } = town.people
    const pages = [inspector, unit, other, dispatch].map(who => openLivePage(who, campaign))
    const [judges, named, others, dispatches] = pages
    if (!judges || !named || !others || !dispatches) throw new Error('four pages')
    await Promise.all(pages.map(page => page.until(channel => channel.online())))
    const draft = must(await inspector.post(`${at}/slips`, draftOf(town)))
    await judges.until(() => judges.notices.length === 1)
    must(await deed(inspector, draft, said('issue')))
    await Promise.all([
      named.until(() => named.notices.length === 1),
      dispatches.until(() => dispatches.notices.length === 1),
    ])
    // a 通报批评 all units read: had they been told of the others, it would have come before this
    await issue(town, inspector, { kind: 'criticise' })
    await others.until(() => others.notices.length > 0)
    expect(others.notices).toEqual(['desk'])
    expect(new Set(pages.flatMap(page => page.notices))).toEqual(new Set(['desk']))
    for (const page of pages) page.channel.dispose()
  })

  test('[SLIP-2] reminders of a day are kept once, however often and by however many they are asked for', async () => {
    const { slips } = town.server.program.parts
    const { inspector, unit, leader } = town.people
    const slip = await issue(town, inspector, { due: addDays(town.today, 2) })
    await Promise.all([slips.remind(campaign), slips.remind(campaign)])
    expect(await about(unit, slip)).toEqual(['near-due', 'slip-issued'])
    const later = { ...slips.parts, clock: { ...slips.parts.clock, today: () => addDays(town.today, 30) } }
    const { remind } = await import('../../server/slip/remind.ts')
    for (let asked = 0; asked < 3; asked++) await remind(later, campaign)
    expect((await about(unit, slip)).toSorted()).toEqual(['near-due', 'overdue', 'slip-issued', 'unsigned'])
    expect((await about(leader, slip)).toSorted()).toEqual(['escalate-overdue', 'escalate-unsigned'])
  })
})

describe('files of a letter', () => {
  test('[SLIP-2] a file is told by its bytes, kept apart from those of cards, and read by who may read the slip once an act names it', async () => {
    const { inspector, unit, other, leader } = town.people
    const slip = await issue(town, inspector)
    const bytes = `%PDF-1.4 ${'示例'.repeat(50)}`
    expect((await upload(other, slip.id, bytes)).status).toBe(404)
    expect((await upload(leader, slip.id, bytes)).status).toBe(403)
    expect((await upload(unit, slip.id, '<script>alert(1)</script>')).status).toBe(415)
    const sent = await (await upload(unit, slip.id, bytes, '../../示例证据.pdf')).json()
    expect(sent).toMatchObject({ fileName: '示例证据.pdf', mediaType: 'application/pdf' })
    const path = `${at}/slips/${slip.id}/evidence/${sent.id}`
    const get = async (who: ApiClient) => (await who.send(path, { method: 'GET' })).status
    expect(await get(unit)).toBe(200)
    expect(await get(inspector)).toBe(404)
    expect((await deed(inspector, slip, said('sign', { evidenceIds: [sent.id] }))).body.refused).toBe(
      'not-permitted',
    )
    expect((await deed(unit, slip, said('sign', { evidenceIds: ['nothing'] }))).body.refused).toBe(
      'bad-value',
    )
    must(await deed(unit, slip, said('sign', { evidenceIds: [sent.id] })))
    expect(await get(inspector)).toBe(200)
    expect(await get(leader)).toBe(200)
    expect(await get(other)).toBe(404)
    expect((await unit.send(`${at}/evidence/${sent.sha256}`, { method: 'GET' })).status).toBe(404)
    const answer = await inspector.send(path, { method: 'GET' })
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(await answer.text()).toBe(bytes)
    expect(await storedFiles(town.server, 'slip-evidence')).toContain(sent.sha256)
  })

  test('[SLIP-2] more than 15 MB is refused, and nothing of it stays', async () => {
    const { inspector, unit } = town.people
    const slip = await issue(town, inspector)
    const big = new Uint8Array(15 * 1024 * 1024 + 10)
    big.set(new TextEncoder().encode('%PDF-'))
    const before = (await storedFiles(town.server, 'slip-evidence')).length
    expect((await upload(unit, slip.id, big)).status).toBe(413)
    expect(await storedFiles(town.server, 'slip-evidence')).toHaveLength(before)
    expect(must(await unit.get(`${at}/slips/${slip.id}`)).evidence).toEqual([])
  })
})

describe('raising a slip, and the rules', () => {
  test('[SLIP-1] raised from an open slip, both name each other to whoever reads both; raised once', async () => {
    const { inspector, unit, dispatch } = town.people
    const first = await issue(town, dispatch, { kind: 'remind' })
    const raised = { escalatedFrom: first.id }
    const again = must(await inspector.post(`${at}/slips`, draftOf(town, raised)))
    expect(must(await unit.get(`${at}/slips/${first.id}`)).escalatedTo).toBeNull()
    const second = await issue(town, inspector, raised)
    expect(second.escalatedFrom).toBe(first.id)
    expect(must(await unit.get(`${at}/slips/${first.id}`)).escalatedTo).toBe(second.id)
    expect((await deed(inspector, again, said('issue'))).body.refused).toBe('conflict')
    const lower = draftOf(town, { kind: 'remind', escalatedFrom: second.id })
    expect((await inspector.post(`${at}/slips`, lower)).body.refused).toBe('bad-value')
    // a 移交 is raised behind the unit's back: it learns nothing of it
    const gone = await issue(town, inspector, { kind: 'transfer', due: null, escalatedFrom: second.id })
    expect(must(await inspector.get(`${at}/slips/${second.id}`)).escalatedTo).toBe(gone.id)
    expect(must(await unit.get(`${at}/slips/${second.id}`)).escalatedTo).toBeNull()
    expect((await unit.get(`${at}/slips/${second.id}`)).body.version).toBe(second.version)
  })

  test('[SLIP-1] judge and party: nobody drafts about their own unit, or a card it leads', async () => {
    const { dispatch, dispatch2, inspector2, unit } = town.people
    const own = draftOf(town, { kind: 'supervise', cardId: town.ownCard, unitId: 'jianshe' })
    expect((await dispatch.post(`${at}/slips`, own)).body.refused).toBe('own-card')
    expect((await dispatch2.post(`${at}/slips`, { ...own, key: newKey() })).status).toBe(200)
    expect((await inspector2.post(`${at}/slips`, draftOf(town))).body.refused).toBe('own-card')
    expect((await unit.post(`${at}/slips`, draftOf(town))).body.refused).toBe('not-permitted')
    for (const patch of [{ cardId: 'nothing' }, { unitId: 'nothing' }])
      expect(
        (await dispatch2.post(`${at}/slips`, draftOf(town, { kind: 'remind', ...patch }))).status,
      ).toBeGreaterThanOrEqual(400)
  })

  test('[SLIP-1] rules are read by all, changed by dispatch and inspectors, and of two changes one wins', async () => {
    const { dispatch, inspector, unit, leader } = town.people
    const { body: rules } = await unit.get(`${at}/inspection-rules`)
    expect(rules).toMatchObject({ version: 0, slips: { numberWord: '宣高新督' } })
    const changed = { ...rules, slips: { ...rules.slips, nearDue: 5 } }
    for (const who of [unit, leader])
      expect((await who.put(`${at}/inspection-rules`, changed)).body.refused).toBe('not-permitted')
    expect((await dispatch.put(`${at}/inspection-rules`, changed)).body).toEqual({ ...changed, version: 1 })
    expect((await inspector.put(`${at}/inspection-rules`, changed)).body.refused).toBe('conflict')
    const strange = { ...changed, version: 1, leagues: [{ name: '示例', unitIds: ['nothing'] }] }
    expect((await inspector.put(`${at}/inspection-rules`, strange)).body.refused).toBe('bad-value')
    expect((await leader.get(`${at}/inspection-rules`)).body.slips.nearDue).toBe(5)
  })
})
