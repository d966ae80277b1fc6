import { createServer } from 'node:http'
import { routeUpgrades } from '../../../../server/adapters/http/upgrades.ts'
import { openLiveServer } from '../../../../server/adapters/socketio/live-server.ts'
import { sqlControlStore } from '../../../../server/adapters/sql/meeting-control-store.ts'
import { allMigrations } from '../../../../server/adapters/sqlite/all-migrations.ts'
import { openDatabase } from '../../../../server/adapters/sqlite/open-database.ts'
import { meetingControls } from '../../../../server/meeting/controls.ts'
import type { MeetingRoom } from '../../../../server/meeting/ports.ts'
import { nodeTimers } from '../../../../server/room/host.ts'
import type { Member } from '../../../../shared/access/member.ts'
import { CampaignId, UserId } from '../../../../shared/ids.ts'
import type { MeetingView } from '../../../../shared/meeting/view.ts'
import { listen } from '../../sync/servers/ready.ts'

/**
 * Our channel as it runs: Origin, checks of every payload, rates, presenter, places kept on disk. Only accounts and the board are left
 * out, as the peers have none: whoever says so in a header is that person, and one meeting runs.
 */
const meeting = {
  id: 'm1',
  head: { title: '示例' },
  state: { kind: 'planned' },
  items: [],
} as unknown as MeetingView
const room = { view: async () => ({ meetings: [] }) } as unknown as MeetingRoom
const campaign = CampaignId.parse('bench')

const person = (headers: Headers): Member => {
  const id = headers.get('x-person') ?? ''
  return { userId: UserId.parse(id), name: `示例${id}`, roles: ['dispatch'], unitIds: [] }
}
const session = (headers: Headers) => {
  const { userId, name } = person(headers)
  return {
    id: userId,
    user: { id: userId, name, username: name, adminRole: null, mustChangePassword: false },
  }
}
const failed = (cause: unknown) => console.error(cause)

const live = openLiveServer()
const controls = meetingControls({
  rooms: { open: async () => room },
  store: sqlControlStore(openDatabase(process.argv[2] ?? '', allMigrations), Date.now),
  audience: live.audience,
  member: async () => null,
  now: Date.now,
  timers: nodeTimers,
  failed,
})
await controls.ready(campaign)
await controls.opened(campaign, meeting, person(new Headers({ 'x-person': 'p0' })))

const server = createServer()
const upgrade = live.serve(
  {
    controls,
    now: Date.now,
    failed,
    seated: () => () => {},
    admit: async (_campaign, headers) => ({ session: session(headers), member: person(headers) }),
  },
  async headers => session(headers),
)
routeUpgrades(server, { '/live/': upgrade }, null)
listen(server)
