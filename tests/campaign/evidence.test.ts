import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { until } from '../live/memory-server.ts'
import type { Json } from '../support/api.ts'
import { openPeopledServer, type PeopledServer, type Person } from '../support/api-people.ts'
import { storedFiles } from '../support/stored-files.ts'

const jpeg = (bytes: number) =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(bytes - 4, 7)])

describe('[CARD-1] evidence', () => {
  let server: PeopledServer
  let unit: Person
  let stranger: Person
  let dispatch: Person
  let card: string
  beforeAll(async () => {
    server = await openPeopledServer()
    dispatch = await server.join('dispatch1', ['dispatch'])
    unit = await server.join('unit1', ['unit'], ['zhaoshang'])
    stranger = await server.join('unit2', ['unit'], ['jianshe'])
    const plan = (await dispatch.get('/api/campaigns/xuancheng/changes')).body
    expect(plan.rows).not.toEqual([])
    const created = await dispatch.post('/api/campaigns/xuancheng/commands', {
      key: 'make-one-card',
      command: {
        type: 'card.create',
        title: '示例项目',
        workflowId: 'investment',
        areaId: await firstArea(server),
        patch: { leadUnitId: 'zhaoshang' },
      },
    })
    expect(created.status, JSON.stringify(created.body)).toBe(200)
    card = created.body.ids[0]
  })
  afterAll(() => server.stop())

  const upload = async (who: Person, bytes: Uint8Array, name: string, words: Record<string, string> = {}) => {
    const form = new FormData()
    for (const [key, value] of Object.entries({
      caption: '开工现场',
      place: '一号地块',
      takenOn: '2021-10-20',
      ...words,
    }))
      form.set(key, value)
    form.set('file', new File([new Uint8Array(bytes)], name))
    const response = await who.send(`/api/campaigns/xuancheng/cards/${card}/evidence`, {
      method: 'POST',
      body: form,
    })
    return { status: response.status, body: (await response.json()) as Json }
  }
  const stored = () => storedFiles(server, 'evidence')
  const last = async (): Promise<Json> =>
    (await dispatch.get(`/api/campaigns/xuancheng/changes?card=${card}`)).body.rows.find((row: Json) =>
      row.field.startsWith('evidence:'),
    )

  test('a photo lands on the card with its words, its hash and who sent it, and comes back byte for byte', async () => {
    const photo = jpeg(30_000)
    const { status, body } = await upload(unit, photo, '现场 照片.jpg')
    expect([status, body]).toEqual([200, { id: expect.any(String) }])
    const { after, actor } = await last()
    expect(after).toMatchObject({
      caption: '开工现场',
      place: '一号地块',
      takenOn: '2021-10-20',
      bytes: 30_000,
    })
    expect(actor).toMatchObject({ userId: unit.id, unitId: 'zhaoshang' })

    const response = await stranger.send(`/api/campaigns/xuancheng/evidence/${after.sha256}`, {})
    expect(Buffer.from(await response.arrayBuffer()).equals(photo)).toBe(true)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-disposition')).toBe(
      `inline; filename*=UTF-8''${encodeURIComponent('现场 照片.jpg')}`,
    )
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
  })

  const refusedFiles: readonly [string, Uint8Array, string, number, string][] = [
    ['a program renamed to a photo', Buffer.from('MZ\x90\0 not a photo at all'), 'site.jpg', 415, 'bad-file'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'map.svg', 415, 'bad-file'],
    ['a web page', Buffer.from('<!doctype html><script>1</script>'), 'page.png', 415, 'bad-file'],
    ['nothing', Buffer.from(''), 'empty.png', 415, 'bad-file'],
    ['16 MB', jpeg(16 * 1024 * 1024), 'huge.jpg', 413, 'too-large'],
    ['one byte too many', jpeg(15 * 1024 * 1024 + 1), 'large.jpg', 413, 'too-large'],
  ]
  test.each(refusedFiles)(
    '%s is refused and nothing of it is kept',
    async (_what, bytes, name, status, why) => {
      const before = await stored()
      const answer = await upload(unit, bytes, name)
      expect([answer.status, answer.body.refused]).toEqual([status, why])
      expect(await stored()).toEqual(before)
    },
  )

  test('15 MB to the byte is taken', async () => {
    expect((await upload(unit, jpeg(15 * 1024 * 1024), 'largest.jpg')).status).toBe(200)
  })

  /** An upload that has begun: the words and the first bytes are there, the rest waits. */
  const begin = async (who: Person) => {
    const stop = new AbortController()
    let rest: (bytes: Uint8Array | null) => void = () => {}
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        const head =
          '--b\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n'
        stream.enqueue(Buffer.concat([Buffer.from(head), jpeg(70_000)]))
        rest = bytes => {
          if (bytes) stream.enqueue(bytes)
          stream.close()
        }
      },
    })
    const before = await stored()
    const answer = who.send(`/api/campaigns/xuancheng/cards/${card}/evidence`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body,
      duplex: 'half',
      signal: stop.signal,
    } as RequestInit)
    answer.catch(() => {})
    await until('the first bytes are there', async () => (await stored()).length > before.length)
    const finish = () => {
      rest(Buffer.from('\r\n--b--\r\n'))
      return answer
    }
    return { before, finish, abort: () => stop.abort() }
  }

  test('an upload that breaks off leaves nothing behind', async () => {
    const { before, abort } = await begin(unit)
    abort()
    await until('what had come is gone', async () => (await stored()).length === before.length)
    expect(await stored()).toEqual(before)
  })

  test('[PERM-1] who lost the right while the bytes were on their way adds nothing', async () => {
    const leaver = await server.join('unit3', ['unit'], ['zhaoshang'])
    const member = `/api/campaigns/xuancheng/members/${leaver.id}`
    const { finish } = await begin(leaver)
    await server.secadmin.put(member, { roles: ['unit'], unitIds: ['jianshe'] })
    const response = await finish()
    expect([response.status, ((await response.json()) as Json).refused]).toEqual([403, 'not-permitted'])
  })

  test('who has no right to the card is refused before a byte is kept', async () => {
    const before = await stored()
    const answer = await upload(stranger, jpeg(1000), 'x.jpg')
    expect([answer.status, answer.body.refused]).toEqual([403, 'not-permitted'])
    expect(await stored()).toEqual(before)
  })

  test('a name with a path in it is only a name', async () => {
    await upload(unit, jpeg(2000), '../../etc/passwd.jpg')
    expect((await last()).after.fileName).toBe('passwd.jpg')
    expect((await stored()).every(name => /^[0-9a-f]{64}$/.test(name))).toBe(true)
  })

  test('words that do not fit are refused, not cut', async () => {
    expect((await upload(unit, jpeg(3000), 'x.jpg', { takenOn: '2021-13-40' })).body.refused).toBe(
      'bad-value',
    )
    expect((await upload(unit, jpeg(3000), 'x.jpg', { caption: '长'.repeat(201) })).body.refused).toBe(
      'bad-value',
    )
  })

  test('only members of the campaign get the bytes, and only by their whole hash', async () => {
    const { after } = await last()
    const path = `/api/campaigns/xuancheng/evidence/${after.sha256}`
    expect((await server.browser().get(path)).status).toBe(401)
    expect((await server.auditor.get(path)).status).toBe(403)
    expect((await unit.get('/api/campaigns/xuancheng/evidence/..%2F..%2Fauth-secret')).status).toBe(400)
    expect((await unit.get(`/api/campaigns/xuancheng/evidence/${'0'.repeat(64)}`)).status).toBe(404)
  })

  test('what is no multipart, or has no file, is refused', async () => {
    const path = `/api/campaigns/xuancheng/cards/${card}/evidence`
    expect((await unit.post(path, {})).status).toBe(400)
    const form = new FormData()
    form.set('caption', 'x')
    expect((await unit.send(path, { method: 'POST', body: form })).status).toBe(400)
  })
})

async function firstArea(server: PeopledServer): Promise<string> {
  const room = await server.program.parts.rooms.get('xuancheng' as never)
  if ('refused' in room) throw new Error(room.refused)
  return String((await room.view()).plan.areas[0]?.id)
}
