import { expect, test } from 'vitest'
import { authRules } from '../../server/access/auth-profile.ts'
import { type AttemptFrom, Lockout } from '../../server/access/lockout.ts'
import { sqlCounters } from '../../server/adapters/sql/attempts.ts'
import { onEveryDatabase } from '../support/databases.ts'

const rules = authRules.djbh2
const leader: AttemptFrom = { username: 'leader', address: '10.0.0.5', device: null }

const mayTry = async (lockout: Lockout, from: AttemptFrom) => !('waitSeconds' in (await lockout.begin(from)))

onEveryDatabase('[ACC-3] failures counted by name + address and by address, never by name alone', open => {
  async function openLockout(start = 1_000_000) {
    let now = start
    const database = await open()
    const node = () =>
      new Lockout(
        rules,
        sqlCounters(database, () => now),
      )
    const lockout = node()
    const fail = async (from: AttemptFrom, times: number) => {
      for (let i = 0; i < times; i += 1) await lockout.begin(from)
    }
    return { lockout, fail, node, pass: (ms: number) => (now += ms) }
  }

  test('the sixth wrong password from one address waits half an hour', async () => {
    const { lockout, fail } = await openLockout()
    await fail(leader, rules.lockAfter)
    expect(await lockout.begin(leader)).toEqual({ waitSeconds: 1800 })
  })

  test('[SCALE-4] what one node counted another knows at once, and so does one that has just started', async () => {
    const { fail, node } = await openLockout()
    await fail(leader, rules.lockAfter)
    expect(await node().begin(leader)).toEqual({ waitSeconds: 1800 })
    expect(await mayTry(node(), { ...leader, address: '10.0.0.6' })).toBe(true)
  })

  test('somebody elsewhere cannot lock a leader out', async () => {
    const { lockout, fail } = await openLockout()
    await fail({ ...leader, address: '203.0.113.9' }, 20)
    expect(await mayTry(lockout, leader)).toBe(true)
  })

  test('somebody behind the same address cannot lock a leader out of a device the leader has used', async () => {
    const { lockout, fail } = await openLockout()
    await fail(leader, 20)
    expect(await mayTry(lockout, { ...leader, device: 'd1' })).toBe(true)
  })

  test('a known device has a counter of its own, so a stolen one is no free pass', async () => {
    const { lockout, fail } = await openLockout()
    await fail({ ...leader, device: 'd1' }, rules.lockAfter)
    expect(await mayTry(lockout, { ...leader, device: 'd1' })).toBe(false)
  })

  test('one address trying many names is stopped; the names stay open elsewhere', async () => {
    const { lockout } = await openLockout()
    for (let i = 0; i < 60; i += 1) await lockout.begin({ ...leader, username: `name${i}` })
    expect(await mayTry(lockout, { ...leader, username: 'another' })).toBe(false)
    expect(await mayTry(lockout, { ...leader, username: 'another', address: '10.0.0.6' })).toBe(true)
  })

  test('a name that has to wait is not counted against its address', async () => {
    const { lockout, fail } = await openLockout()
    await fail(leader, 20)
    for (let i = rules.lockAfter; i < 60; i += 1)
      expect(await mayTry(lockout, { ...leader, username: `name${i}` })).toBe(true)
    expect(await mayTry(lockout, { ...leader, username: 'another' })).toBe(false)
  })

  test('attempts made at once count as many, on whichever node: each is charged before its password is looked at', async () => {
    const { lockout, node } = await openLockout()
    const nodes = [lockout, node(), node()]
    const begun = await Promise.all(
      Array.from({ length: 20 }, (_, i) => mayTry(nodes[i % 3] ?? lockout, leader)),
    )
    expect(begun.filter(Boolean)).toHaveLength(rules.lockAfter)
  })

  test('the right password gives back what it was charged, also against the address', async () => {
    const { lockout, fail } = await openLockout()
    for (let round = 0; round < 20; round += 1) {
      await fail(leader, round % 2)
      const attempt = await lockout.begin(leader)
      if ('waitSeconds' in attempt) throw new Error(`round ${round} had to wait`)
      await attempt.succeeded()
    }
    await fail(leader, rules.lockAfter - 1)
    expect(await mayTry(lockout, leader)).toBe(true)
    for (let i = 0; i < 60 - 10 - rules.lockAfter; i += 1)
      expect(await mayTry(lockout, { ...leader, username: `name${i}` })).toBe(true)
    expect(await mayTry(lockout, { ...leader, username: 'another' })).toBe(false)
  })

  test('people who sign in and fail at once wait for nobody in a ring', async () => {
    const { lockout, node } = await openLockout()
    const other = node()
    const visits = Array.from({ length: 40 }, async (_, i) => {
      const attempt = await (i % 2 ? lockout : other).begin({ ...leader, username: `name${i % 4}` })
      if ('succeeded' in attempt) await attempt.succeeded()
    })
    await Promise.all(visits)
    expect(await mayTry(lockout, leader)).toBe(true)
  })

  test('a lock ends by itself', async () => {
    const { lockout, fail, pass } = await openLockout()
    await fail(leader, rules.lockAfter)
    pass(30 * 60_000)
    expect(await mayTry(lockout, leader)).toBe(true)
  })

  test('writing the name in another case or width is the same name', async () => {
    const { lockout, fail } = await openLockout()
    await fail({ ...leader, username: 'ＬＥＡＤＥＲ' }, rules.lockAfter)
    expect(await mayTry(lockout, leader)).toBe(false)
  })

  test('a name no database could keep is counted like any other', async () => {
    const { lockout, fail } = await openLockout()
    for (const username of ['\u0000', '\ud83d', '\ufdfa'.repeat(200)]) {
      const from = { ...leader, username }
      await fail(from, rules.lockAfter)
      expect(await mayTry(lockout, from)).toBe(false)
    }
  })
})
