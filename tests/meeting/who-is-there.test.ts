import { expect, test } from 'vitest'
import { z } from 'zod'
import { openGossip } from '../../server/cluster/gossip.ts'
import { whoIsThere } from '../../server/meeting/who-is-there.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { CampaignId, UserId } from '../../shared/ids.ts'
import { linkBuses } from '../support/buses.ts'
import { handTimers } from '../support/hand-timers.ts'

const campaign = CampaignId.parse('xuancheng')
const presenter = UserId.parse('li')
const now = 1000 as Instant

test('[SCALE-6] a presenter on another node is not away because Redis is, nor in the moment it comes back', () => {
  const network = linkBuses()
  const timers = handTimers()
  const node = (name: string) => whoIsThere(openGossip(network.join(name), 'people', z.int(), timers))
  const [here, there] = [node('here'), node('there')]
  const away = () => here.awaySince(campaign, presenter, now)
  let cameOrWent = 0
  here.onChange(() => {
    cameOrWent += 1
  })
  expect(away()).toBe(now)
  there.arrive(campaign, presenter)
  timers.pass(50)
  expect([away(), cameOrWent]).toEqual([null, 1])
  network.cut()
  timers.pass(60_000)
  network.heal()
  timers.pass(60_000)
  expect([away(), cameOrWent]).toEqual([null, 1])
  network.cut()
  there.leave(campaign, presenter)
  timers.pass(60_000)
  expect(away()).toBeNull()
  network.heal()
  timers.pass(50)
  expect([away(), cameOrWent]).toEqual([now, 2])
})

test('[SCALE-4] sockets of a person are counted over all nodes', () => {
  const network = linkBuses()
  const timers = handTimers()
  const node = (name: string) => whoIsThere(openGossip(network.join(name), 'people', z.int(), timers))
  const [one, two, three] = [node('one'), node('two'), node('three')]
  for (const where of [one, two, two]) where.arrive(campaign, presenter)
  timers.pass(50)
  expect([one, two, three].map(where => where.countEverywhere(campaign, presenter))).toEqual([3, 3, 3])
  two.leave(campaign, presenter)
  timers.pass(50)
  expect([one, two, three].map(where => where.countEverywhere(campaign, presenter))).toEqual([2, 2, 2])
  expect([one, two, three].map(where => where.count(campaign, presenter))).toEqual([1, 1, 0])
})
