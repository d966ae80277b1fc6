import { CampaignId, MeetingId } from '../../shared/ids.ts'
import type { ApiAnswer, ApiClient } from '../support/api.ts'
import { openPeopledServer, type PeopledServer, type Person } from '../support/api-people.ts'

export const xuancheng = CampaignId.parse('xuancheng')
let keys = 0
export const newKey = () => `test-key-${++keys}`

/** A server with a dispatcher, a leader and a unit's member, and meetings to hold. */
export interface MeetingServer extends PeopledServer {
  readonly office: Person
  readonly leader: Person
  readonly unit: Person
  /** Plans a meeting outside every series, its agenda as the board gives it, and opens it. */
  hold(by?: ApiClient): Promise<MeetingId>
  act(who: ApiClient, meeting: MeetingId, act: object): Promise<ApiAnswer>
}

export async function openMeetingServer(env: NodeJS.ProcessEnv = {}): Promise<MeetingServer> {
  const server = await openPeopledServer(env)
  const office = await server.join('dispatcher', ['dispatch'])
  const leader = await server.join('chief', ['leader'])
  const unit = await server.join('zhaoshang', ['unit'], ['zhaoshang'])
  return {
    ...server,
    office,
    leader,
    unit,
    async hold(by = office) {
      const meeting = await planMeeting(by)
      await by.post(`/api/campaigns/xuancheng/meetings/${meeting}/open`, { key: newKey() })
      return meeting
    },
    act: (who, meeting, act) => who.post(`/api/campaigns/xuancheng/meetings/${meeting}/control`, act),
  }
}

export const command = (who: ApiClient, what: object) =>
  who.post('/api/campaigns/xuancheng/commands', { key: newKey(), command: what })

export async function planMeeting(by: ApiClient): Promise<MeetingId> {
  const head = {
    title: '示例调度会',
    rhythmId: null,
    periodEnd: null,
    on: '2021-10-29',
    time: '15:00',
    place: '一楼会议室',
    chair: { words: '分管领导' },
    recorder: '建投中心调度员',
    scope: {},
  }
  const { body } = await command(by, { type: 'meeting.plan', head, sample: true })
  return MeetingId.parse(body.ids[0])
}
