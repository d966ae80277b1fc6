import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { openPeopledServer, type PeopledServer, passwordOf } from '../support/api-people.ts'
import { joinAndOpen, type OpenedSocket } from '../support/api-socket.ts'

describe('[ACC-8] open sockets follow what happens to their session and grant', () => {
  let server: PeopledServer
  let people = 0
  beforeAll(async () => {
    server = await openPeopledServer()
  })
  afterAll(() => server.stop())

  const sitting = async () => {
    people += 1
    const person = await server.join(`person${people}`, ['unit'], ['zhaoshang'])
    return { person, username: `person${people}`, seat: await joinAndOpen(person, server.campaign) }
  }
  const codeWithin5s = ({ closed }: OpenedSocket) =>
    Promise.race([closed, new Promise(resolve => setTimeout(resolve, 5000, 'still open'))])

  test('signing out', async () => {
    const { person, seat } = await sitting()
    await person.post('/api/auth/sign-out')
    expect(await codeWithin5s(seat)).toBe(CloseReason.signedOut)
  })

  test('an account that is disabled', async () => {
    const { person, seat } = await sitting()
    await server.secadmin.patch(`/api/accounts/${person.id}`, { disabled: true })
    expect(await codeWithin5s(seat)).toBe(CloseReason.signedOut)
    expect((await person.get('/api/session')).status).toBe(401)
  })

  test('an admin role that is given or taken away', async () => {
    const person = await server.join('second-auditor', [])
    const path = `/api/accounts/${person.id}`
    for (const adminRole of ['auditor', null]) {
      await server.secadmin.patch(path, { adminRole })
      expect((await person.get('/api/session')).status, String(adminRole)).toBe(401)
      await person.signIn('second-auditor', passwordOf('second-auditor'))
    }
  })

  test('a password set by the administrator', async () => {
    const { person, seat } = await sitting()
    await server.secadmin.post(`/api/accounts/${person.id}/password`, { password: 'Another-one 4 you' })
    expect(await codeWithin5s(seat)).toBe(CloseReason.signedOut)
  })

  test('sessions ended by the administrator', async () => {
    const { person, seat } = await sitting()
    await server.secadmin.delete(`/api/accounts/${person.id}/sessions`)
    expect(await codeWithin5s(seat)).toBe(CloseReason.signedOut)
  })

  test('one’s own new password closes one’s other browsers and keeps this one', async () => {
    const { person, username, seat } = await sitting()
    const other = server.browser()
    await other.signIn(username, passwordOf(username))
    const otherSeat = await joinAndOpen(other, server.campaign)
    await person.post('/api/session/password', { current: passwordOf(username), next: 'Chosen-anew 8 times' })
    expect(await codeWithin5s(otherSeat)).toBe(CloseReason.signedOut)
    expect(seat.socket.readyState).toBe(seat.socket.OPEN)
    seat.socket.close()
  })

  test('other roles: the board is joined again, with the new rights', async () => {
    const { person, seat } = await sitting()
    const grant = { roles: ['inspector'], unitIds: [] }
    await server.secadmin.put(`/api/campaigns/xuancheng/members/${person.id}`, grant)
    expect(await codeWithin5s(seat)).toBe(CloseReason.newTicket)
    const again = await person.post('/api/campaigns/xuancheng/join')
    expect(again.body.member.roles).toEqual(['inspector'])
  })

  test('no roles: the board is left', async () => {
    const { person, seat } = await sitting()
    await server.secadmin.put(`/api/campaigns/xuancheng/members/${person.id}`, { roles: [], unitIds: [] })
    expect(await codeWithin5s(seat)).toBe(CloseReason.gone)
    expect((await person.post('/api/campaigns/xuancheng/join')).body.refused).toBe('not-a-member')
  })

  test('a grant that changed between ticket and seat is found by the look every two seconds', async () => {
    const { grants } = server.program.parts.access
    const changed = await sitting()
    const ended = await sitting()
    const kept = await sitting()
    const id = (person: { readonly id: string }) => person.id as never
    await grants.put(server.campaign as never, id(changed.person), { roles: ['inspector'], unitIds: [] })
    await grants.put(server.campaign as never, id(ended.person), { roles: [], unitIds: [] })
    expect(await codeWithin5s(changed.seat)).toBe(CloseReason.newTicket)
    expect(await codeWithin5s(ended.seat)).toBe(CloseReason.gone)
    expect(kept.seat.socket.readyState).toBe(kept.seat.socket.OPEN)
    kept.seat.socket.close()
  })

  test('a session that ended without anybody saying so is found by the look every two seconds', async () => {
    const { person, seat } = await sitting()
    await server.program.parts.access.db.deleteFrom('session').where('userId', '=', person.id).execute()
    expect(await codeWithin5s(seat)).toBe(CloseReason.signedOut)
  })
})
