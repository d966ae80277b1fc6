import { afterAll, beforeAll, expect, test } from 'vitest'
import { unzip } from '../support/unzip.ts'
import { at, openSlipTown, type SlipTown } from './slip-people.ts'

let town: SlipTown
let draft: { id: string; version: number }
beforeAll(async () => {
  town = await openSlipTown()
  const { body } = await town.people.inspector.post(`${at}/slips`, {
    key: 'docx-draft',
    kind: 'rectify',
    cardId: town.card,
    unitId: 'zhaoshang',
    title: '示例事项滞后',
    matter: '示例存在问题。',
    demand: '示例办理要求。',
    basis: { words: '示例依据。', since: null, snapshot: null },
    due: town.today,
    escalatedFrom: null,
  })
  draft = body
}, 40_000)
afterAll(() => town?.server.stop())

const take = (who: keyof SlipTown['people']) =>
  town.people[who].send(`${at}/slips/${draft.id}/slip.docx`, { method: 'GET' })
const statuses = async (...names: (keyof SlipTown['people'])[]) =>
  Promise.all(names.map(async name => [name, (await take(name)).status]))
const words = async (answer: Response) =>
  unzip(new Uint8Array(await answer.arrayBuffer()))
    .get('word/document.xml')
    ?.replace(/<[^>]*>/g, '') ?? ''

test('[SLIP-1] a slip is printed for those who may read it, and for nobody else: a draft for its issuers, an issued one for its unit too', async () => {
  expect(await statuses('inspector', 'leader', 'dispatch', 'unit', 'other', 'outsider')).toEqual([
    ['inspector', 200],
    ['leader', 404],
    ['dispatch', 404],
    ['unit', 404],
    ['other', 404],
    ['outsider', 403],
  ])
  expect(await words(await take('inspector'))).toContain('送审稿')

  const issued = await town.people.inspector.post(`${at}/slips/${draft.id}/deeds`, {
    key: 'docx-issue',
    version: draft.version,
    deed: { act: 'issue' },
  })
  expect(issued.body.number).toMatch(/〔\d{4}〕1号$/)
  expect(await statuses('inspector', 'leader', 'dispatch', 'unit', 'other', 'outsider')).toEqual([
    ['inspector', 200],
    ['leader', 200],
    ['dispatch', 200],
    ['unit', 200],
    ['other', 404],
    ['outsider', 403],
  ])
  const answer = await take('unit')
  const said = await words(answer)
  expect(said).toContain(issued.body.number)
  expect(said).not.toContain('送审稿')
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
    '关于示例事项滞后的整改通知书.docx',
  )
})
