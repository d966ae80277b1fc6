import { expect, test } from 'vitest'
import { z } from 'zod'
import { openGossip } from '../../server/cluster/gossip.ts'
import type { Gossip } from '../../server/cluster/ports.ts'
import { linkBuses, type TestNetwork } from '../support/buses.ts'
import { type HandTimers, handTimers } from '../support/hand-timers.ts'

interface World {
  readonly network: TestNetwork
  readonly timers: HandTimers
  open(node: string, timers?: HandTimers): Gossip<string>
}

function world(): World {
  const network = linkBuses()
  const timers = handTimers()
  return {
    network,
    timers,
    open: (node, own = timers) => openGossip(network.join(node), 'who', z.string(), own),
  }
}

test('[SCALE-2] what a node says is known on the others until it takes it back', () => {
  const { open, timers } = world()
  const [a, b, c] = [open('a'), open('b'), open('c')]
  const told: string[] = []
  c.onChange(key => told.push(key))
  a.set('li', 'k1')
  b.set('li', 'k2')
  timers.pass(50)
  expect(c.others('li').toSorted()).toEqual(['k1', 'k2'])
  expect(a.others('li')).toEqual(['k2'])
  a.set('li', null)
  timers.pass(50)
  expect(c.others('li')).toEqual(['k2'])
  expect([...c.everything()]).toEqual([{ key: 'li', value: 'k2', node: 'b' }])
  expect(told).toEqual(['li', 'li', 'li'])
})

test('what changes several times in a moment is one word', () => {
  const { open, timers, network } = world()
  const [a, b] = [open('a'), open('b')]
  const before = network.words.length
  for (let n = 0; n < 20; n++) a.set('li', `k${n}`)
  timers.pass(50)
  expect(network.words.length).toBe(before + 1)
  expect(b.others('li')).toEqual(['k19'])
})

test('[SCALE-2] a word that was lost is made good by the next repetition', () => {
  const { open, timers, network } = world()
  const [a, b] = [open('a'), open('b')]
  a.set('gone', 'k0')
  timers.pass(50)
  network.fate = () => 'lost'
  a.set('li', 'k1')
  a.set('gone', null)
  timers.pass(50)
  expect([b.others('li'), b.others('gone')]).toEqual([[], ['k0']])
  network.fate = () => 'arrives'
  timers.pass(5000)
  expect([b.others('li'), b.others('gone')]).toEqual([['k1'], []])
})

test('words that come twice or too late change nothing', () => {
  const { open, timers, network } = world()
  const [a, b] = [open('a'), open('b')]
  network.fate = () => 'late'
  a.set('li', 'old')
  timers.pass(50)
  network.fate = () => 'twice'
  a.set('li', 'new')
  timers.pass(50)
  a.set('wang', 'k1')
  a.set('wang', null)
  timers.pass(50)
  network.deliverLate()
  expect([b.others('li'), b.others('wang')]).toEqual([['new'], []])
})

test('[SCALE-2] a node that falls silent is forgotten within 30 s with all it said, and its listeners are told', () => {
  const { open, timers, network } = world()
  const [a, b] = [open('a'), open('b')]
  a.set('li', 'k1')
  timers.pass(50)
  const told: string[] = []
  b.onChange(key => told.push(key))
  network.fate = from => (from === 'a' ? 'lost' : 'arrives')
  timers.pass(14_000)
  expect(b.others('li')).toEqual(['k1'])
  timers.pass(9000)
  expect([b.others('li'), told]).toEqual([[], ['li']])
  network.fate = () => 'arrives'
  timers.pass(5000)
  expect(b.others('li')).toEqual(['k1'])
})

test('a node that stood still itself does not take the others for gone', () => {
  const { open, timers, network } = world()
  const own = handTimers()
  const [a, b] = [open('a'), open('b', own)]
  a.set('li', 'k1')
  timers.pass(50)
  network.fate = () => 'late'
  timers.pass(60_000)
  own.stop(60_000)
  own.pass(1000)
  expect(b.others('li')).toEqual(['k1'])
})

test('a node that starts is told what was said before it came; one that ends takes its own with it', () => {
  const { open, timers, network } = world()
  const a = open('a')
  a.set('li', 'k1')
  timers.pass(50)
  const b = open('b')
  expect(b.others('li')).toEqual(['k1'])
  network.fate = () => 'lost'
  a.set('li', 'k2')
  timers.pass(50)
  network.fate = () => 'arrives'
  network.gap()
  expect(b.others('li')).toEqual(['k2'])
  a.stop()
  expect(b.others('li')).toEqual([])
})

test('much is said in words of bounded size, and still counts as one repetition', () => {
  const { open, timers, network } = world()
  const [a, b] = [open('a'), open('b')]
  for (let n = 0; n < 2000; n++) a.set(`key${n}`, '一'.repeat(40))
  network.fate = () => 'lost'
  timers.pass(50)
  network.fate = () => 'arrives'
  timers.pass(5000)
  expect([...b.everything()].length).toBe(2000)
  network.fate = () => 'lost'
  for (let n = 0; n < 1000; n++) a.set(`key${n}`, null)
  timers.pass(50)
  network.fate = () => 'arrives'
  timers.pass(5000)
  expect([...b.everything()].length).toBe(1000)
  expect(Math.max(...network.words.map(word => Buffer.byteLength(word)))).toBeLessThan(64 * 1024)
})

test('words nobody of us says are not taken in', () => {
  const { network, open, timers } = world()
  const b = open('b')
  const stranger = network.join('x')
  for (const word of [
    null,
    7,
    {},
    { kind: 'some', entries: [['li', -1, 'k']] },
    { kind: 'all', entries: [] },
  ])
    stranger.say('who', word)
  stranger.say('who', { kind: 'some', entries: [['li', 1, { not: 'a text' }]] })
  timers.pass(50)
  expect([...b.everything()]).toEqual([])
})

test('[SCALE-2] while Redis is away nobody is taken for silent, and who ended meanwhile is forgotten once all could be heard again', () => {
  const { open, timers, network } = world()
  const own = handTimers()
  const [a, b] = [open('a'), open('b')]
  const ending = open('ending', own)
  b.set('li', 'k1')
  ending.set('wang', 'k2')
  own.pass(50)
  timers.pass(50)
  const told: string[] = []
  a.onChange(key => told.push(key))
  network.cut()
  timers.pass(60_000)
  expect([a.others('li'), a.others('wang'), told]).toEqual([['k1'], ['k2'], []])
  network.fate = from => (from === 'ending' ? 'lost' : 'arrives')
  network.heal()
  timers.pass(15_000)
  expect([a.others('li'), a.others('wang'), told]).toEqual([['k1'], ['k2'], []])
  timers.pass(3000)
  expect([a.others('li'), a.others('wang'), told]).toEqual([['k1'], [], ['wang']])
})
