import { z } from 'zod'
import type { BoardView } from '../../../shared/board/view.ts'
import { zoneNamed } from '../../../shared/calendar/zone.ts'
import { CampaignId, MeetingId } from '../../../shared/ids.ts'
import { type Minutes, minutesOf } from '../../../shared/meeting/minutes.ts'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { isRefusal, refuse } from '../../../shared/refusal.ts'
import { downloadName } from '../../paper/download-name.ts'
import { docxType } from '../../paper/official-docx.ts'
import { Reply, type Route, route } from '../../web/route.ts'
import type { MeetingRooms } from '../ports.ts'
import { type SignedMinutesStore, signedMinutes } from '../signed-minutes.ts'
import { minutesDocx } from './minutes-docx.ts'
import type { Signed } from './signed.ts'

/** MEET-5: the minutes as they stand, for every member; 送审稿 until they are signed, and none of a meeting that has not begun. */
export function minutesRoutes(rooms: MeetingRooms, store: SignedMinutesStore): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/campaigns/{campaign}/meetings/{meeting}/minutes.docx',
      summary: 'The minutes as a Word document (GB/T 9704—2012, 纪要); a draft until they are signed',
      who: 'member',
      params: z.object({ campaign: CampaignId, meeting: MeetingId }),
      produces: docxType,
      async handle({ campaign, params }) {
        const room = await rooms.open(campaign)
        if (isRefusal(room)) return room
        const view = await room.view()
        const meeting = view.meetings.find(one => one.id === params.meeting)
        if (!meeting) return refuse('no-such-item', { collection: 'meetings', id: params.meeting })
        const { kind } = meeting.state
        if (kind === 'planned' || kind === 'cancelled')
          return refuse('conflict', { meeting: meeting.id, state: kind })
        const drawn = minutesOf(view, meeting)
        const sha256 = meeting.state.kind === 'signed' ? meeting.state.signed.sha256 : null
        const kept = sha256 && (await signedMinutes(store, { campaign, meeting: meeting.id, sha256 }, drawn))
        const minutes = kept || drawn
        const signed = signedOf(view, meeting, minutes, kept !== null)
        return new Reply(await minutesDocx(minutes, signed), {
          'content-type': docxType,
          'content-disposition': attachment(minutes, signed),
        })
      },
    }),
  ]
}

function signedOf(
  { plan }: BoardView,
  { state }: MeetingView,
  minutes: Minutes,
  fits: boolean,
): Signed | null {
  if (state.kind !== 'signed') return null
  const { number, signer, sha256, at } = state.signed
  const on = zoneNamed(plan.campaign.timeZone)?.dateAt(at) ?? minutes.on
  return { number, signer, on, sha256, fits }
}

const attachment = ({ title, on }: Minutes, signed: Signed | null): string =>
  downloadName(`minutes-${on}.docx`, `${title} ${on}${signed ? '' : ' 送审稿'}.docx`)
