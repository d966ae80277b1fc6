import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import type { Slip } from '../../shared/slip/slip.ts'
import { at, deed, draftOf, issue, must, openSlipTown, type SlipTown, said } from './slip-people.ts'

let town: SlipTown
beforeAll(async () => {
  town = await openSlipTown()
}, 30_000)
afterAll(() => town?.server.stop())

describe('slips over HTTP', () => {
  test('[SLIP-2] a 整改通知书 goes from draft to 回头看, every step by its own side and kept', async () => {
    const { inspector, unit } = town.people
    const draft = must(await inspector.post(`${at}/slips`, draftOf(town)))
    expect(draft).toMatchObject({ state: 'draft', number: null, version: 1, leadUnitId: 'zhaoshang' })
    const path = [
      [inspector, 'issue', 'issued'],
      [unit, 'sign', 'signed'],
      [unit, 'start', 'working'],
      [unit, 'report', 'reported'],
      [inspector, 'return', 'returned'],
      [unit, 'finish', 'checking'],
      [inspector, 'clear', 'cleared'],
      [inspector, 'review', 'cleared'],
      [inspector, 'reopen', 'working'],
    ] as const
    let slip: Slip = draft
    for (const [who, act, state] of path) {
      slip = must(await deed(who, slip, said(act)))
      expect(slip.state).toBe(state)
    }
    expect(slip).toMatchObject({
      number: `宣高新纪〔${town.today.slice(0, 4)}〕1号`,
      colour: 'red',
      baselineDue: addDays(town.today, 7),
      signBy: addDays(town.today, 1),
      version: path.length + 1,
    })
    expect(slip.trail.map(row => row.act)).toEqual(['draft', ...path.map(([, act]) => act)])
    expect(slip.trail.map(row => row.seq)).toEqual([...slip.trail.keys()].map(seq => seq + 1))
    expect(slip.trail.every(row => row.by.name !== '' && row.on === town.today)).toBe(true)
  })

  test('[SLIP-2] the same request twice is one act; one that saw another version is refused', async () => {
    const { inspector, unit } = town.people
    const slip = await issue(town, inspector)
    const body = { key: 'sign once', version: slip.version, deed: said('sign') }
    const post = () => unit.post(`${at}/slips/${slip.id}/deeds`, body)
    const [first, second] = [await post(), await post()]
    expect(second.body).toEqual(first.body)
    expect((await deed(unit, slip, said('start'))).body.refused).toBe('conflict')
    const draft = draftOf(town)
    const [one, two] = await Promise.all([
      inspector.post(`${at}/slips`, draft),
      inspector.post(`${at}/slips`, draft),
    ])
    expect(two?.body.id).toBe(one?.body.id)
  })

  test('[SLIP-2] a key that was used for something else does not answer that this is done too', async () => {
    const { inspector, unit } = town.people
    const slip = await issue(town, inspector)
    const ask = (key: string, deed: object) =>
      unit.post(`${at}/slips/${slip.id}/deeds`, { key, version: slip.version, deed })
    const signed = must(await ask('one key', said('sign')))
    expect((await ask('one key', said('start'))).body.refused).toBe('conflict')
    expect((await ask('one key', said('sign', { words: '另一句话' }))).body.refused).toBe('conflict')
    expect(must(await ask('one key', said('sign')))).toEqual(signed)
    const draft = draftOf(town)
    must(await inspector.post(`${at}/slips`, draft))
    expect((await inspector.post(`${at}/slips`, { ...draft, kind: 'remind' })).body.refused).toBe('conflict')
  })

  test('a draft is changed, and thrown away; its words are gone and nobody else knew', async () => {
    const { inspector, unit, leader, dispatch } = town.people
    const draft = must(await inspector.post(`${at}/slips`, draftOf(town)))
    const changed = must(
      await inspector.patch(`${at}/slips/${draft.id}`, { version: 1, title: '示例新标题' }),
    )
    expect(changed).toMatchObject({ title: '示例新标题', version: 2, matter: draft.matter })
    for (const who of [unit, leader, dispatch])
      expect((await who.get(`${at}/slips/${draft.id}`)).status).toBe(404)
    expect((await inspector.delete(`${at}/slips/${draft.id}?version=1`)).body.refused).toBe('conflict')
    expect((await inspector.delete(`${at}/slips/${draft.id}?version=2`)).status).toBe(200)
    expect((await inspector.get(`${at}/slips/${draft.id}`)).status).toBe(404)
  })
})
