import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApiClient, Json } from '../support/api.ts'
import { openPeopledServer, type PeopledServer, passwordOf } from '../support/api-people.ts'

/** Words planted where they belong; each may be met only by those named. */
const canaries = {
  'canary-on-the-board': ['member', 'inspector', 'auditor'],
  'canary-on-another-board': ['other', 'auditor'],
  'canary-of-the-log': ['auditor'],
  'canary-of-the-accounts': ['secadmin', 'auditor'],
} as const

describe('what somebody may not read is never sent to them', () => {
  let server: PeopledServer
  let everyone: Record<string, ApiClient>
  let paths: string[]
  let places: Record<string, string[]>

  beforeAll(async () => {
    server = await openPeopledServer()
    const other = (await server.sysadmin.post('/api/campaigns', { seed: 'cihu' })).body.id
    const member = await server.join('member', ['unit'], ['zhaoshang'])
    const elsewhere = await server.join('elsewhere', ['dispatch'])
    await server.secadmin.put(`/api/campaigns/${other}/members/${elsewhere.id}`, {
      roles: ['dispatch'],
      unitIds: [],
    })
    await server.secadmin.put(`/api/campaigns/xuancheng/members/${elsewhere.id}`, { roles: [], unitIds: [] })
    everyone = {
      member,
      inspector: await server.join('inspector1', ['inspector']),
      other: elsewhere,
      sysadmin: server.sysadmin,
      secadmin: server.secadmin,
      auditor: server.auditor,
      nobody: server.browser(),
    }
    const office = server.browser()
    await office.signIn('office', passwordOf('office'))
    const card = await plant(office, 'xuancheng', 'canary-on-the-board')
    const otherCard = await plant(elsewhere, other, 'canary-on-another-board')
    await server.browser().signIn('canary-of-the-log', 'x')
    await server.secadmin.post('/api/accounts', {
      username: 'canary-of-the-accounts',
      name: '示例',
      password: 'Never-used 33 days',
    })
    const described = (await member.get('/api/openapi.json')).body
    paths = Object.keys(described.paths).filter(path => described.paths[path].get)
    places = {
      campaign: ['xuancheng', other],
      card: [card, otherCard],
      sha256: ['0'.repeat(64)],
      id: [member.id],
      userId: [member.id],
    }
  })
  afterAll(() => server.stop())

  test.each(Object.entries(canaries))('[PERM-1] %s is read by %s alone', async (canary, allowed) => {
    const readers: string[] = []
    for (const [name, who] of Object.entries(everyone))
      if ((await everythingReadBy(who, paths, places)).includes(canary)) readers.push(name)
    expect(readers.toSorted()).toEqual([...allowed].toSorted())
  })

  test('[PERM-1] and no answer anywhere holds a password, a token or a hash of one', async () => {
    const tokens = await server.program.parts.access.db.selectFrom('session').select('token').execute()
    for (const who of Object.values(everyone)) {
      const text = await everythingReadBy(who, paths, places)
      expect(text).not.toMatch(/\$argon2|Quiet-lantern/)
      for (const { token } of tokens) expect(text).not.toContain(token)
    }
  })
})

/** Every GET the description names, in every place, as one text. */
async function everythingReadBy(who: ApiClient, paths: readonly string[], places: Record<string, string[]>) {
  const texts: string[] = []
  for (const path of paths.flatMap(path => filled(path, places))) {
    const response = await who.send(path, {})
    texts.push(await response.text())
  }
  return texts.join('\n')
}

function filled(path: string, places: Record<string, string[]>): string[] {
  const hole = /\{(\w+)\}/.exec(path)
  if (!hole?.[1]) return [path]
  return (places[hole[1]] ?? ['x']).flatMap(value => filled(path.replace(hole[0], value), places))
}

async function plant(dispatch: ApiClient, campaign: string, canary: string): Promise<string> {
  const state = (command: Json) =>
    dispatch.post(`/api/campaigns/${campaign}/commands`, { key: `plant-${canary}-${command.type}`, command })
  const created = await state({
    type: 'card.create',
    title: canary,
    workflowId: 'investment',
    areaId: await someArea(dispatch, campaign),
    patch: { leadUnitId: null },
  })
  expect(created.status, JSON.stringify(created.body)).toBe(200)
  return created.body.ids[0]
}

/** Any area will do; the history of the board's beginning does not name them, so the document is asked. */
async function someArea(who: ApiClient, campaign: string): Promise<string> {
  const Y = await import('yjs')
  const response = await who.send(`/api/campaigns/${campaign}/state`, {})
  const doc = new Y.Doc()
  Y.applyUpdate(doc, new Uint8Array(await response.arrayBuffer()))
  const key = [...doc.getMap('plan').keys()].find(name => name.startsWith('areas/'))
  return key?.slice('areas/'.length) ?? ''
}
