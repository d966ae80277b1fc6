import { z } from 'zod'
import { CampaignId, MeetingId } from '../../shared/ids.ts'
import { Control, ControlAct } from '../../shared/meeting/control.ts'
import { type Route, route } from '../web/route.ts'
import type { MeetingControls } from './controls.ts'

const OfCampaign = z.object({ campaign: CampaignId })

/** MEET-4 over HTTP; `/live` says the same sooner. */
export function controlRoutes(controls: MeetingControls): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/campaigns/{campaign}/control',
      summary: 'The control of every running meeting: who presents, which item, its timer',
      who: 'member',
      screens: true,
      params: OfCampaign,
      answer: z.array(Control),
      async handle({ campaign }) {
        return (await controls.ready(campaign)) ?? controls.of(campaign)
      },
    }),
    route({
      method: 'post',
      path: '/api/campaigns/{campaign}/meetings/{meeting}/control',
      summary: 'An act on a running meeting; `conflict` when it names another version than the newest',
      who: 'member',
      params: OfCampaign.extend({ meeting: MeetingId }),
      body: ControlAct,
      answer: Control,
      handle: ({ campaign, params: { meeting }, body, member }) =>
        controls.act(campaign, meeting, body, member),
    }),
  ]
}
