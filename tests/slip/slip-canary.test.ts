import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { decodeServerFrame, emptyUpdate, encodeStep1, encodeStep2 } from '../../shared/protocol/frames.ts'
import { SlipKind } from '../../shared/slip/slip-kinds.ts'
import type { ApiClient } from '../support/api.ts'
import { joinAndOpen } from '../support/api-socket.ts'
import { unzip } from '../support/unzip.ts'
import { at, deed, draftOf, must, openSlipTown, type SlipTown, said } from './slip-people.ts'

/** A word of its own in every letter, in every place somebody writes one. */
const canary = (kind: SlipKind, state: 'draft' | 'issued') => `zzk${kind}${state}zz`
const canaries = /zzk[a-z]+zz/g

type Found = ReadonlySet<string>
let town: SlipTown
let readers: Record<string, ApiClient>
const slips: string[] = []
const files: string[] = []
const found = new Map<string, Set<string>>()
const answered = new Map<string, number>()
const frames: Buffer[] = []

beforeAll(async () => {
  town = await openSlipTown()
  const { server, people } = town
  readers = {
    ...people,
    sysadmin: server.sysadmin,
    secadmin: server.secadmin,
    auditor: server.auditor,
    tv: await pairedTv(),
    stranger: server.browser(),
  }
  await people.dispatch.post(`${at}/snapshots`)
  const { socket } = await joinAndOpen(people.other, 'xuancheng')
  const relayed = new Promise<void>(resolve => {
    socket.on('message', (bytes: Buffer) => {
      frames.push(bytes)
      if (decodeServerFrame(bytes)?.type === 'step1') socket.send(encodeStep2(emptyUpdate))
      if (bytes.includes(Buffer.from('示例其他'))) resolve()
    })
  })
  socket.send(encodeStep1(Y.encodeStateVector(new Y.Doc())))
  for (const kind of SlipKind.options) await write(kind)
  await people.dispatch.post(`${at}/commands`, {
    key: 'after the letters',
    command: { type: 'card.create', title: '示例其他', workflowId: 'task', areaId: 'projects' },
  })
  await relayed
  await people.dispatch.post(`${at}/snapshots`)
  const paths = await allPaths()
  const asking = Object.entries(readers).map(async ([name, who]) =>
    found.set(name, await readAll(name, who, paths)),
  )
  await Promise.all(asking)
}, 120_000)
afterAll(() => town?.server.stop())

async function pairedTv(): Promise<ApiClient> {
  const tv = town.server.browser()
  const { body } = await tv.post('/api/screens/pairings')
  await town.people.dispatch.post(`${at}/screens`, { code: body.code, name: '示例大屏' })
  await tv.get('/api/screens/pairing')
  return tv
}

/** A draft, and a letter with words in its trail, its file, its extension and its case. */
async function write(kind: SlipKind): Promise<void> {
  const { dispatch, inspector, unit } = town.people
  const issuer = kind === 'supervise' ? dispatch : inspector
  const dated = kind === 'interview' || kind === 'transfer' ? { due: null } : {}
  const words = (state: 'draft' | 'issued') => {
    const word = canary(kind, state)
    const basis = { words: word, since: null, snapshot: null }
    return { kind, title: word, matter: word, demand: word, basis, ...dated }
  }
  slips.push(must(await issuer.post(`${at}/slips`, draftOf(town, words('draft')))).id)
  const draft = must(await issuer.post(`${at}/slips`, draftOf(town, words('issued'))))
  slips.push(draft.id)
  const sent = must(await deed(issuer, draft, said('issue')))
  if (kind === 'transfer') return
  const word = { words: canary(kind, 'issued') }
  const file = await upload(unit, sent.id, `${word.words}.pdf`)
  files.push(file)
  const signed = must(await deed(unit, sent, said('sign', { ...word, evidenceIds: [file] })))
  const stated = must(await deed(unit, signed, said('state-case', word)))
  if (kind === 'interview' || kind === 'criticise') return
  must(await deed(unit, stated, { act: 'ask-extension', until: '2099-12-31', ...word }))
}

async function upload(who: ApiClient, slip: string, name: string): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([`%PDF-1.4 ${name}`]), name)
  const answer = await who.send(`${at}/slips/${slip}/evidence`, { method: 'POST', body: form })
  if (answer.status !== 200) throw new Error(await answer.text())
  return (await answer.json()).id
}

/** Every GET route there is, with everything that can be named in it. */
async function allPaths(): Promise<string[]> {
  const { body } = await town.people.dispatch.get('/api/openapi.json')
  const snapshots = await town.people.dispatch.get(`${at}/snapshots`)
  const ids = snapshots.body.map((one: { id: string }) => one.id)
  const values = (name: string, path: string): readonly string[] => {
    if (name === 'slip') return slips
    if (name === 'id' && path.includes('{slip}')) return files
    if (name === 'snapshot' || (name === 'id' && path.includes('snapshots'))) return ids
    if (name === 'other') return ids.slice(0, 1)
    if (name === 'campaign') return ['xuancheng']
    return name === 'card' ? [town.card] : ['1']
  }
  const routes = Object.entries<Record<string, { parameters: Parameter[] }>>(body.paths)
  return routes.flatMap(([path, { get }]) => {
    if (!get) return []
    const asked = get.parameters.filter(one => one.in === 'query' && one.required)
    const query = asked.map(({ name }) => `${name}=${values(name, path)[0]}`).join('&')
    return filled(path, values).map(one => (query ? `${one}?${query}` : one))
  })
}
interface Parameter {
  readonly name: string
  readonly in: string
  readonly required: boolean
}

function filled(path: string, values: (name: string, path: string) => readonly string[]): string[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return names.reduce<string[]>(
    (paths, name) => paths.flatMap(one => values(name, path).map(value => one.replace(`{${name}}`, value))),
    [path],
  )
}

async function readAll(name: string, who: ApiClient, paths: readonly string[]): Promise<Set<string>> {
  const words = new Set<string>()
  for (const path of paths) {
    const answer = await who.send(path, { method: 'GET' })
    if (answer.status === 200) answered.set(name, (answered.get(name) ?? 0) + 1)
    const bytes = Buffer.from(await answer.arrayBuffer())
    for (const [, text] of [...answer.headers]) look(text, words)
    look(textOf(bytes), words)
  }
  return words
}

const look = (text: string, into: Set<string>) => {
  for (const [word] of text.matchAll(canaries)) into.add(word)
}

function textOf(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString('hex') === '1f8b') return gunzipSync(bytes).toString('latin1')
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('latin1')
  return [...unzip(bytes)].flat().join('\n')
}

const drafts = (...kinds: SlipKind[]) => kinds.map(kind => canary(kind, 'draft'))
const issued = (...kinds: SlipKind[]) => kinds.map(kind => canary(kind, 'issued'))
const toUnit: SlipKind[] = ['remind', 'supervise', 'rectify', 'criticise', 'interview']

/** Who finds what: the table of the kinds, said again by person. `inspector2` is of the unit addressed. */
const finds: Readonly<Record<string, readonly string[]>> = {
  leader: issued(...SlipKind.options),
  dispatch: [...drafts('remind', 'supervise'), ...issued('remind', 'supervise', 'rectify', 'criticise')],
  dispatch2: [...drafts('remind', 'supervise'), ...issued('remind', 'supervise', 'rectify', 'criticise')],
  unit: issued(...toUnit),
  other: issued('criticise'),
  inspector: [
    ...drafts('remind', 'rectify', 'criticise', 'interview', 'transfer'),
    ...issued(...SlipKind.options),
  ],
  inspector2: issued(...toUnit),
  outsider: [],
  sysadmin: [],
  secadmin: [],
  auditor: [],
  tv: [],
  stranger: [],
}

describe('what is said of letters, and where', () => {
  test.each(Object.entries(finds))(
    '[SLIP-3] %s, asking every address there is, finds exactly what may be read',
    (name, words) => {
      const seen: Found = found.get(name) ?? new Set()
      expect([...seen].toSorted()).toEqual([...words].toSorted())
    },
  )

  test('the search asked and was answered', () => {
    for (const name of ['leader', 'dispatch', 'unit', 'other', 'inspector', 'tv'])
      expect(answered.get(name), name).toBeGreaterThan(8)
    expect(frames.length).toBeGreaterThan(0)
  })

  test('[SLIP-3] nothing of them travels on the board’s own wire or lies in its document', async () => {
    const sent = Buffer.concat(frames).toString('latin1')
    expect([...sent.matchAll(canaries)]).toEqual([])
    const room = await town.server.program.parts.rooms.get('xuancheng' as never)
    if ('refused' in room) throw new Error(room.refused)
    const document = await room.read(doc => JSON.stringify(doc.toJSON()))
    expect([...document.matchAll(canaries)]).toEqual([])
    expect(document).toContain('示例事项')
  })
})
