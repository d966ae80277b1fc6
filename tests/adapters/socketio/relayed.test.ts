import { expect, test } from 'vitest'
import { readRelayed } from '../../../server/adapters/socketio/relayed.ts'

const now = 1_000_000
const focus = { view: 'gantt', search: '?row=1', anchor: null }
const entry = (packet: unknown, flags = {}, rooms = ['xuancheng/everybody']) => ({
  uid: 'node',
  nsp: '/',
  type: '3',
  data: JSON.stringify({ packet, opts: { rooms, except: [], flags } }),
})
const event = (...data: unknown[]) => ({ type: 2, nsp: '/', data })
const move = (at: number, flags = {}) =>
  entry(event('focus', { meeting: 'm1', focus, at }), flags, ['xuancheng/followers/m1'])

test('[SCALE-2] what one node tells is passed on to the pages of another', () => {
  expect(readRelayed(entry(event('control', { version: 2 })), now)).toEqual({ move: null })
  const leave = { opts: { rooms: ['a'], except: [] }, rooms: ['a'] }
  expect(readRelayed({ uid: 'n', nsp: '/', type: '5', data: JSON.stringify(leave) }, now)).not.toBeNull()
})

test('[SCALE-2] an entry that is garbled, or of a kind our nodes do not send, is left out', () => {
  const whole = entry(event('control', {}))
  for (const wrong of [
    {},
    { ...whole, uid: '' },
    { ...whole, nsp: '/admin' },
    { ...whole, type: '6' },
    { ...whole, type: 'x' },
    { ...whole, data: '{' },
    { ...whole, data: 'gaFh' },
    { ...whole, data: JSON.stringify({ packet: event('control') }) },
    { ...whole, data: JSON.stringify({ opts: { rooms: [], except: [] } }) },
    entry({ type: 3, data: ['control'] }),
    entry(event(5)),
    entry(event('focus', { meeting: 'm1', focus, at: now })),
    entry(event('focus', { meeting: '../..', focus, at: now }), {}, ['xuancheng/followers/m1']),
  ])
    expect([wrong, readRelayed(wrong, now)]).toEqual([wrong, null])
})

test('[SCALE-6] a passing move that comes late is left out; where the presenter rests is not', () => {
  const volatile = { volatile: true }
  const heard = { move: { campaign: 'xuancheng', move: { meeting: 'm1', focus, at: now - 1500 } } }
  expect(readRelayed(move(now - 1500, volatile), now)).toEqual(heard)
  expect(readRelayed(move(now - 3000, volatile), now)).toBeNull()
  expect(readRelayed(move(now - 3000), now)).not.toBeNull()
  expect(readRelayed(move(now + 60_000), now)).toBeNull()
})
