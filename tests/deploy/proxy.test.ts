import { expect, test } from 'vitest'
import { nodesFor } from '../../scripts/cluster/choose-node.ts'

const ports = [1, 2, 3]
const rooms = Array.from({ length: 60 }, (_, at) => `c${at}`)

test('by room: one campaign is one order of nodes, by socket and by request, and losing a node moves only its own rooms', () => {
  for (const room of rooms) {
    const order = nodesFor(`/sync/${room}?ticket=a`, ports, 'room', 0)
    expect(nodesFor(`/api/campaigns/${room}/state`, ports, 'room', 7)).toEqual(order)
    expect(nodesFor(`/sync/${room}`, [1, 2], 'room', 0)).toEqual(order.filter(port => port !== 3))
  }
  expect(new Set(rooms.map(room => nodesFor(`/sync/${room}`, ports, 'room', 0)[0])).size).toBe(3)
})

test('spread: the next node each time', () => {
  expect([0, 1, 2, 3].map(turn => nodesFor('/sync/a', ports, 'spread', turn)[0])).toEqual([1, 2, 3, 1])
})
