import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Screen, ScreenState } from '../../shared/screen/screen.ts'
import { xuancheng } from '../meeting/held-meeting.ts'
import { type MeetingNodes, nodesCanRun, openMeetingNodes } from '../meeting/meeting-nodes.ts'
import { type ApiClient, apiClient } from '../support/api.ts'
import { openLivePage } from '../support/live-peer.ts'
import { screensPath } from './a-screen.ts'

/** SCALE-4. */
const inTime = 5000

describe.skipIf(!nodesCanRun())('screens and sessions over two nodes', { timeout: 40_000 }, () => {
  let nodes: MeetingNodes
  beforeAll(async () => {
    nodes = await openMeetingNodes()
  })
  afterAll(() => nodes?.stop())
  afterEach(() => {
    nodes.redis.heal()
    nodes.postgres.heal()
  })

  const within = async <T>(what: Promise<T>): Promise<T> => {
    const asked = Date.now()
    const answer = await what
    expect(Date.now() - asked).toBeLessThan(inTime)
    return answer
  }
  const openOnOther = async (who: ApiClient) => {
    const page = openLivePage(who.at(nodes.other.url), xuancheng)
    await page.until(channel => channel.online())
    return page
  }
  /** A TV that was let in over both nodes: offered its code by one, told so by the other. */
  const pairedTv = async () => {
    const tv = apiClient(nodes.other.url)
    const { body } = await tv.post('/api/screens/pairings')
    const paired = await nodes.one.office.post(screensPath, { code: body.code, name: '示例大屏' })
    expect((await tv.get('/api/screens/pairing')).body.state).toBe('paired')
    return { tv, id: paired.body.id as string, version: paired.body.state.version as number }
  }

  for (const [how, away] of [
    ['with Redis', () => {}],
    ['without Redis', () => nodes.redis.cut()],
  ] as const) {
    test(`[SCALE-4] what a screen is told on one node it and the phones that drive it hear on the other within 5 s, ${how}`, async () => {
      const { tv, id, version } = await pairedTv()
      away()
      const wall = await openOnOther(tv)
      const phone = await openOnOther(nodes.one.leader)
      const heard = [wall, phone].map(
        page =>
          new Promise<ScreenState>(resolve => {
            page.channel.onScreen(
              (screen, state) => screen === id && state.version > version && resolve(state),
            )
          }),
      )
      await nodes.one.office.patch(`${screensPath}/${id}`, { version, mode: 'driven', at: 0 })
      for (const state of await within(Promise.all(heard))) expect(state.mode).toBe('driven')
      await nodes.one.office.delete(`${screensPath}/${id}`)
      await within(wall.until(channel => !channel.online()))
      for (const page of [wall, phone]) page.channel.dispose()
    })

    test(`[SCALE-4] the phone that drives a TV knows that it is on, wherever the TV hangs, ${how}`, async () => {
      const { tv, id } = await pairedTv()
      const shown = async (): Promise<Pick<Screen, 'online' | 'showing'>> => {
        const { body } = await nodes.one.office.get(screensPath)
        const { online, showing } = body.find((screen: Screen) => screen.id === id)
        return { online, showing }
      }
      expect(await shown()).toEqual({ online: false, showing: null })
      away()
      const wall = await openOnOther(tv)
      await tv.get('/api/screens/self?showing=overview')
      // without a word from the other node the row alone tells, and it does not hold the page
      const showing = how === 'with Redis' ? 'overview' : null
      await expect.poll(shown, { timeout: inTime }).toEqual({ online: true, showing })
      nodes.redis.heal()
      // how soon nodes that have just begun, or have just found Redis again, believe one another rather than the row is nobody's promise
      const later = { timeout: 30_000 }
      await expect.poll(shown, later).toEqual({ online: true, showing: 'overview' })
      wall.channel.dispose()
      await expect.poll(shown, later).toEqual({ online: false, showing: 'overview' })
    })

    test(`[SCALE-4] a session that ends and rights that change on one node close sockets on the other within 5 s, ${how}`, async () => {
      const suffix = how === 'with Redis' ? 'a' : 'b'
      const leaving = await nodes.one.join(`leaving-${suffix}`, ['leader'])
      const demoted = await nodes.one.join(`demoted-${suffix}`, ['leader'])
      const disabled = await nodes.one.join(`disabled-${suffix}`, ['leader'])
      const pages = await Promise.all([leaving, demoted, disabled].map(openOnOther))
      away()
      await leaving.post('/api/auth/sign-out')
      const member = `/api/campaigns/xuancheng/members/${demoted.id}`
      await nodes.one.secadmin.put(member, { roles: [], unitIds: [] })
      await nodes.one.secadmin.patch(`/api/accounts/${disabled.id}`, { disabled: true })
      for (const page of pages) await within(page.until(channel => !channel.online()))
      for (const page of pages) page.channel.dispose()
    })
  }

  test('[SCALE-4] while the database does not answer nobody is sent away, and who ought to be is once it does', async () => {
    const leaving = await nodes.one.join('leaving-late', ['leader'])
    const staying = await openOnOther(nodes.one.leader)
    const page = await openOnOther(leaving)
    nodes.postgres.cut()
    const ready = async () => (await fetch(`${nodes.other.url}/readyz`)).ok
    await expect.poll(ready, { timeout: 15_000 }).toBe(false)
    await leaving.post('/api/auth/sign-out')
    expect([staying, page].map(one => one.channel.online())).toEqual([true, true])
    nodes.postgres.heal()
    await within(page.until(channel => !channel.online()))
    expect(staying.channel.online()).toBe(true)
    for (const one of [staying, page]) one.channel.dispose()
  })
})
