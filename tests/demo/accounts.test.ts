import { describe, expect, test } from 'vitest'
import { demoAccounts, demoPassword } from '../../server/campaign/demo/index.ts'
import { seeds } from '../../server/campaign/seeds/index.ts'

const account = (username: string) => {
  const found = demoAccounts.find(one => one.username === username)
  if (!found) throw new Error(username)
  return found
}

describe('demo accounts', () => {
  test('there is one for every role', () => {
    const roles = new Set(demoAccounts.map(one => one.role))
    for (const role of ['leader', 'dispatch', 'unit', 'inspector', 'sysadmin', 'secadmin', 'auditor'])
      expect(roles).toContain(role)
  })

  test('usernames are not repeated, and nobody is named but by post', () => {
    expect(new Set(demoAccounts.map(one => one.username)).size).toBe(demoAccounts.length)
    for (const { name } of demoAccounts)
      expect(name).toMatch(/(领导|调度员|填报员|督查员|管理员|审计员)(（工业）)?$/)
  })

  test('三员分立: the three officers hold no place on any board', () => {
    for (const one of demoAccounts) expect(one.adminRole === null).toBe(one.grants.length > 0)
  })

  test('units have accounts in the 宣城 campaign only; the other roles are everywhere', () => {
    for (const { role, adminRole, grants } of demoAccounts) {
      const where = grants.map(grant => grant.seed)
      if (adminRole) expect(where).toEqual([])
      else if (role === 'unit') expect(where).toEqual(['xuancheng'])
      else expect(where).toEqual(seeds.map(seed => seed.id))
    }
  })

  test('every unit granted is a unit of its plan', () => {
    for (const { grants } of demoAccounts)
      for (const { seed, unitIds } of grants) {
        const known = seeds
          .find(one => one.id === seed)
          ?.plan()
          .units.map(unit => unit.id)
        for (const id of unitIds) expect(known).toContain(id)
      }
  })

  test('judge and party: the two dispatchers belong to different units', () => {
    const unitOf = (username: string) => account(username).grants[0]?.unitIds[0]
    expect(unitOf('dispatch')).toBe('jiantou')
    expect(unitOf('dispatch2')).toBe('jingfa')
  })

  test('the inspector writes on no card', () => {
    expect(account('jiwei').grants.every(grant => grant.roles.join() === 'inspector')).toBe(true)
  })

  test('the one password is long enough for the strict profile', () => {
    expect(demoPassword.length).toBeGreaterThanOrEqual(12)
    for (const kind of [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/]) expect(demoPassword).toMatch(kind)
  })
})
