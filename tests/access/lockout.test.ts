import { describe, expect, test } from 'vitest'
import { authRules } from '../../server/access/auth-profile.ts'
import { type AttemptFrom, Lockout } from '../../server/access/lockout.ts'

const rules = authRules.djbh2
const leader: AttemptFrom = { username: 'leader', address: '10.0.0.5', device: null }

function openLockout(start = 1_000_000) {
  let now = start
  const lockout = new Lockout(rules, () => now)
  const fail = (from: AttemptFrom, times: number) => {
    for (let i = 0; i < times; i += 1) lockout.begin(from)
  }
  return { lockout, fail, pass: (ms: number) => (now += ms) }
}
const mayTry = (lockout: Lockout, from: AttemptFrom) => !('waitSeconds' in lockout.begin(from))

describe('[ACC-3] sign-in failures are counted by name + address and by address, never by name alone', () => {
  test('the sixth wrong password from one address waits half an hour', () => {
    const { lockout, fail } = openLockout()
    fail(leader, rules.lockAfter)
    expect(lockout.begin(leader)).toEqual({ waitSeconds: 1800 })
  })

  test('somebody elsewhere cannot lock a leader out', () => {
    const { lockout, fail } = openLockout()
    fail({ ...leader, address: '203.0.113.9' }, 500)
    expect(mayTry(lockout, leader)).toBe(true)
  })

  test('somebody behind the same address cannot lock a leader out of a device the leader has used', () => {
    const { lockout, fail } = openLockout()
    fail(leader, 500)
    expect(mayTry(lockout, { ...leader, device: 'd1' })).toBe(true)
  })

  test('a known device has a counter of its own, so a stolen one is no free pass', () => {
    const { lockout, fail } = openLockout()
    fail({ ...leader, device: 'd1' }, rules.lockAfter)
    expect(mayTry(lockout, { ...leader, device: 'd1' })).toBe(false)
  })

  test('one address trying many names is stopped; the names stay open elsewhere', () => {
    const { lockout } = openLockout()
    for (let i = 0; i < 60; i += 1) lockout.begin({ ...leader, username: `name${i}` })
    expect(mayTry(lockout, { ...leader, username: 'another' })).toBe(false)
    expect(mayTry(lockout, { ...leader, username: 'another', address: '10.0.0.6' })).toBe(true)
  })

  test('attempts made at once count as many: each is charged before its password is looked at', () => {
    const { lockout } = openLockout()
    const begun = Array.from({ length: 20 }, () => mayTry(lockout, leader))
    expect(begun.filter(Boolean)).toHaveLength(rules.lockAfter)
  })

  test('the right password gives back what it was charged', () => {
    const { lockout, fail } = openLockout()
    fail(leader, rules.lockAfter - 1)
    const attempt = lockout.begin(leader)
    if ('succeeded' in attempt) attempt.succeeded()
    fail(leader, rules.lockAfter - 1)
    expect(mayTry(lockout, leader)).toBe(true)
  })

  test('a lock ends by itself', () => {
    const { lockout, fail, pass } = openLockout()
    fail(leader, rules.lockAfter)
    pass(30 * 60_000)
    expect(mayTry(lockout, leader)).toBe(true)
  })

  test('writing the name in another case or width is the same name', () => {
    const { lockout, fail } = openLockout()
    fail({ ...leader, username: 'ＬＥＡＤＥＲ' }, rules.lockAfter)
    expect(mayTry(lockout, leader)).toBe(false)
  })
})
