import { hash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../server/room/canonical-json.ts'
import { CampaignId } from '../../shared/ids.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { readFrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import { thawBoard } from '../../shared/snapshot/open-past.ts'
import { openPeopledServer, type PeopledServer, type Person } from '../support/api-people.ts'

const at = '/api/campaigns/xuancheng/snapshots'
let server: PeopledServer
let dispatch: Person
let unit: Person

beforeAll(async () => {
  server = await openPeopledServer()
  dispatch = await server.join('dispatch', ['dispatch'], ['jiantou'])
  unit = await server.join('unit', ['unit'], ['zhaoshang'])
}, 30_000)
afterAll(() => server?.stop())

const createCard = (title: string) =>
  dispatch.post('/api/campaigns/xuancheng/commands', {
    key: `create ${title}`,
    command: { type: 'card.create', title, workflowId: 'task', areaId: 'projects' },
  })

async function liveBoard() {
  const room = await server.program.parts.boards.open(CampaignId.parse('xuancheng'))
  if (isRefusal(room)) throw new Error(room.refused)
  return room.committed()
}

describe('snapshots over HTTP', () => {
  test('[SNAP-2] one holds the whole board at a committed change, with the hash of what is served', async () => {
    expect((await createCard('示例任务一')).status).toBe(200)
    const { status, body: facts } = await dispatch.post(at)
    expect(status).toBe(200)
    const { view, seq, epoch } = await liveBoard()
    expect(facts).toMatchObject({ reason: 'manual', meeting: null, seq, epoch, day: view.today })

    const { body } = await unit.get(`${at}/${facts.id}`)
    expect(body.facts).toEqual(facts)
    expect(hash('sha256', canonicalJson(body.board), 'hex')).toBe(facts.sha256)
    const frozen = readFrozenBoard(body.board)
    expect(frozen && { ...thawBoard(frozen), index: null }).toEqual({ ...view, index: null })
  })

  test('[SNAP-2] the same board twice is one snapshot; a changed one is another, and the first stays', async () => {
    const first = await dispatch.post(at)
    expect((await dispatch.post(at)).body).toEqual(first.body)
    await createCard('示例任务二')
    const second = await dispatch.post(at)
    expect(second.body.seq).toBe(first.body.seq + 1)
    expect((await dispatch.get(at)).body.map((one: { id: string }) => one.id)).toEqual([
      second.body.id,
      first.body.id,
    ])
    expect(Object.keys((await unit.get(`${at}/${first.body.id}`)).body.board.cards)).toHaveLength(1)
  })

  test('[PERM-1] a unit reads them and takes none; outsiders see nothing', async () => {
    expect((await unit.post(at)).body.refused).toBe('not-permitted')
    expect((await unit.get(at)).status).toBe(200)
    expect((await server.auditor.get(at)).body.refused).toBe('not-a-member')
    expect((await server.browser().get(at)).status).toBe(401)
  })

  test('one that is not there is said not to be', async () => {
    expect((await unit.get(`${at}/nothing`)).body.refused).toBe('no-such-item')
  })
})
