import { expect, it } from 'vitest'
import { addressOfFocus, focusOfAddress } from '../../client/meeting/follow/focus-address.ts'
import { CampaignId, MeetingId } from '../../shared/ids.ts'

const campaign = CampaignId.parse('xuancheng')
const meeting = MeetingId.parse('m1')
const shown = (pathname: string, search = '') => focusOfAddress({ pathname, search }, meeting, null)

it.each([
  ['/c/xuancheng/kanban', '?lamp=red&card=c1'],
  ['/c/xuancheng/gantt', '?scale=xun'],
  ['/c/xuancheng/problems', ''],
  ['/c/xuancheng/meeting/m1', ''],
])('[MEET-4] a follower of %s%s goes to the same address', (pathname, search) => {
  const focus = shown(pathname, search)
  expect(focus && addressOfFocus(focus, campaign, meeting)).toEqual({ pathname, search })
})

it.each([
  ['the form somebody fills in', '/c/xuancheng/return'],
  ['another meeting', '/c/xuancheng/meeting/m2'],
  ['the minutes being put right', '/c/xuancheng/meeting/m1/minutes'],
  ['the list of campaigns', '/'],
])('[MEET-4] %s is shown to nobody', (_, pathname) => {
  expect(shown(pathname)).toBeNull()
})
