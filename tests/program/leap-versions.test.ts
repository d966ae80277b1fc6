import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { leapVersions } from '../../server/adapters/sql/leap-versions.ts'
import { sqlControlStore } from '../../server/adapters/sql/meeting-control-store.ts'
import { ScreenStore } from '../../server/screen/screen-store.ts'
import type { ScreenTables } from '../../server/screen/tables.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { CampaignId, MeetingId, ScreenId, UserId } from '../../shared/ids.ts'
import type { ScreenState } from '../../shared/screen/screen.ts'
import { onEveryDatabase } from '../support/databases.ts'

const campaign = CampaignId.parse('demo')
const at = 1000 as Instant

onEveryDatabase('versions after a backup was put back', open => {
  test('[MEET-4] meetings and screens go on from versions no page has seen, and are changed from there', async () => {
    const database = await open()
    const controls = sqlControlStore(database, () => at)
    const screens = new ScreenStore(database.kysely as Kysely<ScreenTables>, () => at)
    const control = {
      campaign,
      meeting: MeetingId.parse('m1'),
      version: 5,
      presenter: null,
      itemId: null,
      timer: { spentMs: 0, runningSince: null },
      spent: {},
      focus: null,
    }
    const pairedBy = { userId: UserId.parse('u1'), name: '示例调度员' }
    const state: ScreenState = {
      version: 3,
      mode: 'rotate',
      playlist: [{ page: { kind: 'overview' }, seconds: 30 }],
      at: 0,
      since: at,
      rhythmId: null,
      areaId: null,
    }
    const screen = {
      id: ScreenId.parse('0123456789abcdef'),
      campaign,
      name: '示例大屏',
      pairedBy,
      pairedAt: at,
      lastSeenAt: null,
      revokedAt: null,
      state,
    }
    await controls.add(control)
    await screens.add(screen, 'hash')
    await leapVersions(database)

    const version = control.version + 1_000_000
    expect(await controls.of(campaign)).toMatchObject([{ ...control, version }])
    expect(await controls.replace({ ...control, version: version + 1 }, version)).toBe(true)
    const leapt = { ...state, version: 1_000_003 }
    expect(await screens.of(campaign)).toMatchObject([{ name: '示例大屏', state: leapt }])
    const turned = { ...leapt, at: 1, version: 1_000_004 }
    expect(await screens.change({ ...screen, state: leapt }, screen.name, turned, 1_000_003)).toBe(true)
  })
})
