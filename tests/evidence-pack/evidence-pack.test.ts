import { execFile } from 'node:child_process'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyPack } from '../../server/evidence-pack/verify-pack.ts'
import { type ApiClient, apiClient, type Json } from '../support/api.ts'
import { createRandom } from '../support/random.ts'
import type { TestServer } from '../support/server.ts'
import { unzip } from '../support/unzip.ts'
import { openTwoDays } from './two-days.ts'

const campaign = '/api/campaigns/xuancheng'
let server: TestServer
let snapshots: Json[]
let zip: Uint8Array
let publicKey: string

beforeAll(async () => {
  server = await openTwoDays()
  const inspector = await signedIn('jiwei')
  snapshots = (await inspector.get(`${campaign}/snapshots`)).body
  zip = await taken(inspector)
  publicKey = (await inspector.get(`${campaign}/daily-heads`)).body.publicKey
}, 60_000)
afterAll(() => server?.stop())

async function signedIn(username: string): Promise<ApiClient> {
  const browser = apiClient(server.url)
  await browser.signIn(username, 'Guatu-2021-demo')
  return browser
}
const daily = () => snapshots.find(one => one.reason === 'day' && one.day === '2021-10-09')
const ask = (who: ApiClient, more = '', snapshot: string = daily().id) =>
  who.send(`${campaign}/evidence-pack?snapshot=${snapshot}${more}`, { method: 'GET' })
async function taken(who: ApiClient, more = ''): Promise<Uint8Array> {
  const answer = await ask(who, more)
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}
const rowsIn = (pack: Uint8Array): Json[] => JSON.parse(unzip(pack).get('滞后清单.json') ?? '')

describe('[AUD-2] an evidence pack', () => {
  test('is of the snapshot, whatever the board says today', () => {
    const titles = rowsIn(zip).map(row => row.title)
    expect(new Set(titles)).toEqual(new Set(['=示例滞后任务<甲>', '示例滞后任务乙', '示例滞后任务丁']))
    const files = unzip(zip)
    const board = files.get('board.json') ?? ''
    expect(createHash('sha256').update(board).digest('hex')).toBe(daily().sha256)
    expect(files.get('audit.jsonl')?.trim().split('\n')).toHaveLength(daily().seq)
    expect(files.get('audit.jsonl')).not.toContain('快照之后的任务')
  })

  test('says why, since when, and who changed what', () => {
    const row = rowsIn(zip).find(one => one.title === '示例滞后任务乙')
    expect(row).toMatchObject({ unit: '建设局', lampWord: '滞后', since: '2021-10-08', days: 2 })
    expect(row.why).toContain('10月6日')
    expect(row.trail).toEqual([
      {
        at: '2021-10-08 09:00',
        who: '建投中心调度员',
        what: expect.stringContaining('完成时限：2021-10-06'),
      },
    ])
  })

  test('holds what the filter of the desk leaves', async () => {
    const inspector = await signedIn('jiwei')
    const wanted = rowsIn(zip).find(row => row.title === '示例滞后任务丁')
    expect(rowsIn(await taken(inspector, `&cards=${wanted.card}`)).map(row => row.title)).toEqual([
      '示例滞后任务丁',
    ])
    const ofUnit = await taken(inspector, '&unit=jianshe')
    expect(rowsIn(ofUnit).map(row => row.title)).toEqual(['示例滞后任务乙'])
    expect(verifyPack(ofUnit, publicKey).faults).toEqual([])
    const none = await taken(inspector, '&unit=jigongwei')
    expect(rowsIn(none)).toEqual([])
    expect(verifyPack(none, publicKey).faults).toEqual([])
  })

  test('has a sheet with a merged title, two rows of heads and not one formula', () => {
    const parts = unzip(new Uint8Array(unzipSync(zip)['滞后清单.xlsx'] ?? []))
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toContain('<mergeCell ref="A1:T1"')
    expect(sheet).toContain('<mergeCell ref="A3:G3"')
    expect(sheet).not.toMatch(/<f[ >]/)
    expect([...parts.values()].join()).toContain('=示例滞后任务&lt;甲&gt;')
  })

  test('is taken by those who supervise, and by nobody else', async () => {
    const people: readonly (readonly [string, number])[] = [
      ['leader', 200],
      ['dispatch', 200],
      ['zhaoshang', 403],
      ['auditor', 403],
      ['secadmin', 403],
    ]
    for (const [who, status] of people)
      expect([who, (await ask(await signedIn(who))).status]).toEqual([who, status])
    expect((await ask(apiClient(server.url))).status).toBe(401)
    expect((await ask(await signedIn('jiwei'), '', 'nosuch')).status).toBe(404)
  })

  test('is a row of the access log, with its hash', async () => {
    const answer = await ask(await signedIn('leader2'), '&lamp=red')
    const sha256 = createHash('sha256')
      .update(new Uint8Array(await answer.arrayBuffer()))
      .digest('hex')
    expect(answer.headers.get('x-guatu-sha256')).toBe(sha256)
    const { rows } = (await (await signedIn('auditor')).get('/api/access-log')).body
    expect(rows.find((row: Json) => row.kind === 'evidence-pack')).toMatchObject({
      campaign: 'xuancheng',
      ok: true,
      detail: { sha256, snapshot: daily().id, day: '2021-10-09', filter: 'lamp=red' },
    })
  })

  test('of a board frozen by hand is whole too', async () => {
    const dispatch = await signedIn('dispatch')
    const { body } = await dispatch.post(`${campaign}/snapshots`)
    const answer = await ask(dispatch, '', body.id)
    expect(verifyPack(new Uint8Array(await answer.arrayBuffer()), publicKey).faults).toEqual([])
  })
})

/** The pack with some of its files replaced; `resum`: SHA256SUMS is made to agree. */
function forged(change: (files: Record<string, Uint8Array>) => void, resum = false): Uint8Array {
  const files = unzipSync(zip)
  change(files)
  if (resum) {
    const names = Buffer.from(files.SHA256SUMS ?? [])
      .toString('utf8')
      .trim()
      .split('\n')
      .map(line => line.slice(66))
    const sums = names.map(
      name =>
        `${createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex')}  ${name}\n`,
    )
    files.SHA256SUMS = Buffer.from(sums.join(''))
  }
  return zipSync(files)
}
const linesOf = (files: Record<string, Uint8Array>) =>
  Buffer.from(files['audit.jsonl'] ?? [])
    .toString('utf8')
    .trimEnd()
    .split('\n')
const put = (files: Record<string, Uint8Array>, name: string, text: string) => {
  files[name] = Buffer.from(text)
}
type Change = string | ((found: string) => string)
/** A forgery that changes nothing would prove nothing. */
const edit = (name: string, from: string | RegExp, to: Change) => (files: Record<string, Uint8Array>) => {
  const before = Buffer.from(files[name] ?? []).toString('utf8')
  const after = before.replace(from, typeof to === 'string' ? () => to : to)
  expect(after).not.toBe(before)
  put(files, name, after)
}
const faultsOf = (pack: Uint8Array, key: string | null = publicKey) =>
  verifyPack(pack, key).faults.map(fault => `${fault.file} ${fault.what}`)

describe('[AUD-2] checking a pack by itself', () => {
  test('a good one passes, with and without a key of one’s own', () => {
    expect(verifyPack(zip, publicKey)).toMatchObject({ faults: [], rows: daily().seq })
    expect(verifyPack(zip)).toMatchObject({
      faults: [],
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('one byte changed anywhere in any file is named by its file', () => {
    const random = createRandom(928)
    for (const name of Object.keys(unzipSync(zip)))
      for (let time = 0; time < 6; time++) {
        const pack = forged(files => {
          const bytes = Uint8Array.from(files[name] ?? [])
          const at = random.below(bytes.length)
          bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(7))
          files[name] = bytes
        })
        const faults = faultsOf(pack)
        const named = name === 'SHA256SUMS' ? 'SHA256SUMS' : name
        expect([name, faults.some(fault => fault.startsWith(named))]).toEqual([name, true])
      }
  })

  const forgeries: readonly (readonly [string, (files: Record<string, Uint8Array>) => void, RegExp])[] = [
    [
      'a row of the audit removed',
      files =>
        put(
          files,
          'audit.jsonl',
          linesOf(files)
            .filter((_, at) => at !== 2)
            .join('\n'),
        ),
      /^audit\.jsonl row 3 is missing/,
    ],
    [
      'two rows swapped',
      files => {
        const [first = '', second = '', ...rest] = linesOf(files)
        put(files, 'audit.jsonl', [second, first, ...rest].join('\n'))
      },
      /^audit\.jsonl row 1 is missing or out of order/,
    ],
    [
      'the last row removed',
      files => put(files, 'audit.jsonl', linesOf(files).slice(0, -1).join('\n')),
      /^audit\.jsonl ends at row/,
    ],
    [
      'a word of a row changed',
      edit('audit.jsonl', '示例滞后任务乙', '示例滞后任务己'),
      /^audit\.jsonl row 3 does not fit/,
    ],
    ['the board made greener', edit('board.json', '"red"', '"green"'), /^board\.json is not the snapshot/],
    [
      'another hash in the facts',
      edit('pack.json', /(?<="sha256": ")./, digit => (digit === '0' ? '1' : '0')),
      /^board\.json is not the snapshot/,
    ],
    [
      'another day in the facts',
      edit('pack.json', '"day": "2021-10-09"', '"day": "2021-10-08"'),
      /^board\.json shows 2021-10-09/,
    ],
    [
      'a sealed day moved',
      edit('heads.json', /"seq": \d+/, '"seq": 1'),
      /^heads\.json 2021-\d\d-\d\d is not signed by this key/,
    ],
    [
      'the snapshot’s own day taken out',
      files =>
        put(
          files,
          'heads.json',
          JSON.stringify({ ...JSON.parse(Buffer.from(files['heads.json'] ?? []).toString()), heads: [] }),
        ),
      /^heads\.json 2021-10-09 is not signed/,
    ],
    [
      'a card renamed in the list',
      edit('滞后清单.json', '示例滞后任务乙', '示例任务'),
      /^滞后清单\.json card \w+ has another title/,
    ],
    [
      'a card nobody has',
      edit('滞后清单.json', /"card": "\w+"/, '"card": "ghost"'),
      /^滞后清单\.json card ghost is not on the board/,
    ],
    ['a file taken out', files => void delete files['slips.json'], /^slips\.json is missing/],
    ['a file put in', files => put(files, '另附.txt', '示例'), /^另附\.txt does not belong here/],
  ]
  test.each(forgeries)('%s is named, also where SHA256SUMS was made to agree', (_what, change, named) => {
    expect(faultsOf(forged(change)).some(fault => named.test(fault))).toBe(true)
    const faults = faultsOf(forged(change, true))
    expect(faults.some(fault => named.test(fault))).toBe(true)
  })

  test('words changed in the document alone are betrayed by the signature', () => {
    const faults = faultsOf(forged(edit('说明.txt', '证据包', '材料'), true))
    expect(faults).toEqual([expect.stringMatching(/^SHA256SUMS\.sig is not a signature/)])
  })

  test('a foreign key’s signatures are named: as they are, and against the key one has', () => {
    const foreign = generateKeyPairSync('ed25519')
    const pem = foreign.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const signed = forged(files => {
      const signature = sign(null, Buffer.from(files.SHA256SUMS ?? []), foreign.privateKey)
      put(files, 'SHA256SUMS.sig', signature.toString('base64'))
    })
    expect(faultsOf(signed, null)).toEqual([expect.stringMatching(/^SHA256SUMS\.sig is not a signature/)])
    expect(faultsOf(zip, pem)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^heads\.json another key than the one given/),
        expect.stringMatching(/^heads\.json 2021-10-09 is not signed by this key/),
        expect.stringMatching(/^SHA256SUMS\.sig/),
      ]),
    )
  })

  test('a key that cannot sign is said to be none, and nothing is thrown', () => {
    const { publicKey: odd } = generateKeyPairSync('x25519')
    const pem = odd.export({ type: 'spki', format: 'pem' }).toString()
    const swapped = forged(files => {
      const heads = JSON.parse(Buffer.from(files['heads.json'] ?? []).toString())
      put(files, 'heads.json', JSON.stringify({ ...heads, publicKey: pem }))
    })
    expect(faultsOf(swapped, null)).toContainEqual(
      expect.stringMatching(/^heads\.json public key cannot be read/),
    )
    expect(faultsOf(zip, pem)).toContainEqual(expect.stringMatching(/^--key is no public key/))
  })

  test('the command says so by its words and its exit code', async () => {
    const run = promisify(execFile)
    const check = (name: string, pack: Uint8Array) => {
      const file = join(server.dataDir, name)
      writeFileSync(file, pack)
      const key = join(server.dataDir, 'heads.json')
      writeFileSync(key, JSON.stringify({ publicKey }))
      return run(process.execPath, ['scripts/verify.ts', '--pack', file, '--key', key])
    }
    expect((await check('good.zip', zip)).stdout).toContain('whole, signed by the key given')
    await expect(check('bad.zip', forged(edit('board.json', '"red"', '"green"')))).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('board.json'),
    })
  })

  test('what is no zip, or half of one, is said and not thrown', () => {
    expect(faultsOf(new Uint8Array([1, 2, 3]))).toEqual([expect.stringMatching(/^zip cannot be unpacked/)])
    expect(faultsOf(zip.slice(0, zip.length / 2))).toEqual([expect.stringMatching(/^zip cannot be unpacked/)])
  })
})
