import { describe, expect, test } from 'vitest'
import type { BulletinKind } from '../../shared/bulletin/bulletin.ts'
import { periodTitle } from '../../shared/bulletin/bulletin-names.ts'
import { bulletinPeriod } from '../../shared/bulletin/bulletin-period.ts'
import { date } from '../support/build-board.ts'

const campaign = { from: date('2021-09-23'), to: date('2021-12-31') }
const today = date('2021-10-29')

const cases: readonly (readonly [BulletinKind, string, string, string])[] = [
  ['brief', '2021-10-29', '2021-10-28 2021-10-28', '2021年10月28日工作推进情况'],
  ['week', '2021-10-20', '2021-10-18 2021-10-24', '2021年10月18日至10月24日工作推进情况'],
  ['week', '2021-10-27', '2021-10-25 2021-10-28', '2021年10月25日至10月28日工作推进情况'],
  ['xun', '2021-10-11', '2021-10-11 2021-10-20', '2021年10月中旬工作推进情况'],
  ['month', '2021-09-30', '2021-09-23 2021-09-30', '2021年9月工作推进情况（9月23日至9月30日）'],
  ['month', '2021-10-05', '2021-10-01 2021-10-28', '2021年10月工作推进情况（10月1日至10月28日）'],
  ['month', '2021-11-05', 'none', ''],
  ['week', '2021-09-01', 'none', ''],
  ['brief', '2021-09-23', 'none', ''],
]

describe('the days a bulletin looks back on', () => {
  test.each(cases)('[HIST-3] a %s of %s covers %s', (kind, on, days, title) => {
    const period = bulletinPeriod(kind, date(on), campaign, today)
    expect(period ? `${period.from} ${period.to}` : 'none').toBe(days)
    if (period) expect(periodTitle(kind, period)).toBe(title)
  })
})
