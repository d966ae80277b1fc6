import { createPublicKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { seeds } from '../../server/campaign/seeds/index.ts'
import { headIsSigned } from '../../server/room/daily-head.ts'
import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import { CampaignId } from '../../shared/ids.ts'
import { apiClient, type Json } from '../support/api.ts'
import { openServer } from '../support/server.ts'

const shanghai = (text: string) => Date.parse(`${text}+08:00`) as Instant
const day = '2021-10-08' as CalendarDate

test('[AUD-1] a day is sealed with the last row before its midnight, signed so that anybody can check it, and stays so', async () => {
  const server = await openServer({
    demo: true,
    async buildDemo(host) {
      const [xuancheng] = seeds
      if (!xuancheng) throw new Error('no seed')
      host.setNow(shanghai('2021-10-08T09:00:00'))
      const room = await host.openRoom(xuancheng.plan())
      const member = {
        userId: host.userId('dispatch'),
        name: '示例',
        roles: ['dispatch' as const],
        unitIds: [],
      }
      const note = (scopeNote: string) =>
        room.run({ type: 'plan.head', head: { scopeNote } }, member, `note-${scopeNote}-key`)
      await note('当日')
      host.setNow(shanghai('2021-10-09T00:00:20'))
      await note('次日零点刚过')
      await room.rollDay(day)
      await room.rollDay(day)
    },
  })
  const auditor = apiClient(server.url)
  await auditor.signIn('auditor', 'Guatu-2021-demo')
  const { publicKey, heads } = (await auditor.get('/api/campaigns/xuancheng/daily-heads')).body
  const sealed = heads.filter((head: Json) => head.day === day)
  expect(sealed).toHaveLength(1)
  const [{ seq, hash, signature }] = sealed
  expect(seq).toBe(2)
  const head = { campaign: CampaignId.parse('xuancheng'), day, seq, hash: Buffer.from(hash, 'hex') }
  const key = createPublicKey(publicKey)
  expect(headIsSigned(key, head, Buffer.from(signature, 'base64'))).toBe(true)
  expect(headIsSigned(key, { ...head, seq: 3 }, Buffer.from(signature, 'base64'))).toBe(false)
  const outsider = apiClient(server.url)
  await outsider.signIn('sysadmin', 'Guatu-2021-demo')
  expect((await outsider.get('/api/campaigns/xuancheng/daily-heads')).status).toBe(403)
  await server.stop()
})
