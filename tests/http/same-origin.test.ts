import { describe, expect, test } from 'vitest'
import { isSameOrigin, type RequestOrigin } from '../../server/web/same-origin.ts'

const own: RequestOrigin = {
  origin: 'http://board.lan:8080',
  fetchSite: undefined,
  host: 'board.lan:8080',
  hasCookie: true,
}
const publicUrl = new URL('https://guatu.example.cn')

const table: readonly [string, Partial<RequestOrigin>, URL | null, boolean][] = [
  ['our own page on the office LAN', {}, null, true],
  ['our own page, upper-case host', { host: 'BOARD.lan:8080' }, null, true],
  ['another site', { origin: 'http://evil.example' }, null, false],
  ['another port of the same machine', { origin: 'http://board.lan:9090' }, null, false],
  ['a sandboxed frame (Origin: null)', { origin: 'null' }, null, false],
  ['an empty Origin', { origin: '' }, null, false],
  ['a cookie and no Origin', { origin: undefined }, null, false],
  [
    'no Origin, but the browser says same-origin',
    { origin: undefined, fetchSite: 'same-origin' },
    null,
    true,
  ],
  ['no cookie and no Origin: a tool signing in', { origin: undefined, hasCookie: false }, null, true],
  ['another site without a cookie', { origin: 'http://evil.example', hasCookie: false }, null, false],
  ['the browser says cross-site', { fetchSite: 'cross-site' }, null, false],
  ['the browser says same-site', { fetchSite: 'same-site' }, null, false],
  [
    'behind a proxy: the public address',
    { origin: 'https://guatu.example.cn', host: '10.0.0.1' },
    publicUrl,
    true,
  ],
  ['behind a proxy: the Host is not enough', {}, publicUrl, false],
  ['behind a proxy: http for https', { origin: 'http://guatu.example.cn' }, publicUrl, false],
  ['a look-alike', { origin: 'https://guatu.example.cn.evil.cn' }, publicUrl, false],
]

describe('[ACC-6] a request that changes something was made by our own pages', () => {
  test.each(table)('%s', (_what, facts, url, expected) => {
    expect(isSameOrigin({ ...own, ...facts }, url)).toBe(expected)
  })
})
