import { describe, expect, test } from 'vitest'
import { type AuthProfile, authRules } from '../../server/access/auth-profile.ts'
import { passwordFault } from '../../server/access/password-policy.ts'

const officer = { username: 'zhaoshang', name: '招商局填报员', admin: false }

const table: readonly [AuthProfile, string, { admin?: boolean }, string | null][] = [
  ['nist', 'kite-9', {}, 'short'],
  ['nist', 'correct horse battery', {}, null],
  ['nist', '一百天里日夜兼程', {}, null],
  ['nist', 'longenough1', { admin: true }, 'short'],
  ['nist', 'x'.repeat(129), {}, 'long'],
  ['nist', 'password123', {}, 'common'],
  ['nist', 'P@ssw0rd2024!', {}, 'common'],
  ['nist', 'Huawei@123', {}, 'common'],
  ['nist', '76543210', {}, 'common'],
  ['nist', 'zzzzzzzzzz', {}, 'common'],
  ['nist', 'ZhaoShang-hall', {}, 'own-name'],
  ['djbh2', 'correct horse battery', {}, 'classes'],
  ['djbh2', 'Battery9horse', {}, null],
  ['djbh2', 'Battery9ho', { admin: true }, 'short'],
  ['djbh3', 'Batt9ry-x', {}, 'short'],
  ['djbh3', 'Batt9ry-xy', {}, null],
]

describe('[ACC-4] a new password must be', () => {
  test.each(table)('%s: %s %o → %s', (profile, password, facts, why) => {
    const fault = passwordFault(password, { ...officer, ...facts }, authRules[profile])
    expect(fault?.detail.why ?? null).toBe(why)
  })

  test('nist asks neither for kinds of characters nor for rotation; djbh does', () => {
    expect([authRules.nist.classes, authRules.nist.rotationDays]).toEqual([1, null])
    expect([authRules.djbh2.classes, authRules.djbh2.rotationDays, authRules.djbh2.history]).toEqual([
      3, 90, 5,
    ])
  })
})
