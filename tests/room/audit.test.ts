import { createPublicKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { type ChainLink, chainHash, chainStart, verifyChain } from '../../server/room/audit.ts'
import { canonicalJson } from '../../server/room/canonical-json.ts'
import {
  headIsSigned,
  makeSigningKey,
  publicKeyOf,
  readSigningKey,
  signHead,
} from '../../server/room/daily-head.ts'
import { CalendarDate, type Instant } from '../../shared/calendar/date.ts'
import { CampaignId } from '../../shared/ids.ts'

const campaign = CampaignId.parse('demo')

function chain(length: number) {
  let hash = chainStart(campaign)
  return Array.from({ length }, (_, n) => {
    const link: ChainLink = {
      campaign,
      epoch: 'e',
      seq: n + 1,
      at: (1000 + n) as Instant,
      entry: {
        update: Uint8Array.of(n),
        actor: { userId: 'u', name: '示例' },
        roles: ['unit'],
        cause: 'edit',
        act: 'edit',
        changes: [{ thing: 'card', id: 'k', field: 'progress', before: n, after: n + 1 }],
      },
    }
    hash = chainHash(hash, link)
    return { ...link, hash }
  })
}
const verify = (links: ReturnType<typeof chain>) => verifyChain({ seq: 0, hash: chainStart(campaign) }, links)

test('[AUD-1] a chain nobody touched holds to its end', () => {
  const links = chain(5)
  expect(verify(links)).toEqual({ whole: true, seq: 5, hash: links[4]?.hash })
})

test.each<readonly [string, (links: ReturnType<typeof chain>) => ReturnType<typeof chain>, object]>([
  ['a row taken out', links => links.filter(l => l.seq !== 3), { seq: 3, why: 'missing-row' }],
  [
    'a value changed',
    links => links.map(l => (l.seq === 2 ? { ...l, entry: { ...l.entry, changes: [] } } : l)),
    { seq: 2, why: 'hash-differs' },
  ],
  [
    'an author changed',
    links =>
      links.map(l =>
        l.seq === 4 ? { ...l, entry: { ...l.entry, actor: { userId: 'v', name: '示例' } } } : l,
      ),
    { seq: 4, why: 'hash-differs' },
  ],
  [
    'the bytes changed',
    links => links.map(l => (l.seq === 1 ? { ...l, entry: { ...l.entry, update: Uint8Array.of(99) } } : l)),
    { seq: 1, why: 'hash-differs' },
  ],
  [
    'a time changed',
    links => links.map(l => (l.seq === 5 ? { ...l, at: 0 as Instant } : l)),
    { seq: 5, why: 'hash-differs' },
  ],
])('[AUD-1] %s is found, and where', (_what, tamper, verdict) => {
  expect(verify(tamper(chain(5)))).toEqual({ whole: false, ...verdict })
})

test('[AUD-1] a signed daily head is good for its day, its campaign and its hash only', () => {
  const key = readSigningKey(makeSigningKey())
  const open = createPublicKey(publicKeyOf(key))
  const head = { campaign, day: CalendarDate.parse('2021-10-29'), seq: 5, hash: Uint8Array.of(1, 2) }
  const signature = signHead(key, head)
  expect(headIsSigned(open, head, signature)).toBe(true)
  expect(headIsSigned(open, { ...head, seq: 6 }, signature)).toBe(false)
  expect(headIsSigned(open, { ...head, hash: Uint8Array.of(1, 3) }, signature)).toBe(false)
})

test('canonical JSON does not depend on the order things were written in', () => {
  expect(canonicalJson({ b: [1, { d: null, c: undefined }], a: '长' })).toBe('{"a":"长","b":[1,{"d":null}]}')
})
