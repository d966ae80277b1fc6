import { expect, test } from 'vitest'
import { knownDevice, rememberDevice } from '../../server/access/device.ts'
import { readTicket, writeTicket } from '../../server/access/join-ticket.ts'
import { signer } from '../../server/access/signed.ts'
import { CampaignId, UserId } from '../../shared/ids.ts'

const secret = 'a secret of at least thirty-two characters'
const ticket = {
  campaign: CampaignId.parse('xuancheng'),
  epoch: 'e1',
  clientId: 1234,
  userId: UserId.parse('u1'),
  sessionId: 's1',
}

test('[ACC-7] a join ticket comes back as it was written', () => {
  const tickets = signer(secret, 'join ticket')
  expect(readTicket(tickets, writeTicket(tickets, ticket))).toEqual(ticket)
})

test('[ACC-7] a ticket with one character changed anywhere is no ticket', () => {
  const tickets = signer(secret, 'join ticket')
  const text = writeTicket(tickets, ticket)
  for (let at = 0; at < text.length; at += 1) {
    const other = text[at] === 'A' ? 'B' : 'A'
    const changed = text.slice(0, at) + other + text.slice(at + 1)
    const opened = readTicket(tickets, changed)
    expect(opened === null || JSON.stringify(opened) === JSON.stringify(ticket)).toBe(true)
  }
})

test('[ACC-7] what was signed for one purpose or with another secret does not open', () => {
  const signed = signer(secret, 'known device').sign(JSON.stringify(ticket))
  expect(readTicket(signer(secret, 'join ticket'), signed)).toBeNull()
  expect(readTicket(signer(`${secret}!`, 'known device'), signed)).toBeNull()
  for (const rubbish of ['', '.', 'a.b', 'a.b.c', '💥']) expect(signer(secret, 'x').open(rubbish)).toBeNull()
})

test('[ACC-3] a device is known only to those who signed in on it, five of them at most', () => {
  const devices = signer(secret, 'known device')
  let cookie = rememberDevice(devices, undefined, 'Leader')
  expect(knownDevice(devices, cookie, 'leader')).toBeTruthy()
  expect(knownDevice(devices, cookie, 'dispatch')).toBeNull()
  for (const name of ['a', 'b', 'c', 'd', 'e']) cookie = rememberDevice(devices, cookie, name)
  expect(knownDevice(devices, cookie, 'leader')).toBeNull()
  expect(knownDevice(devices, cookie, 'e')).toBeTruthy()
})
