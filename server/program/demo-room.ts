import { Readable } from 'node:stream'
import { Command } from '../../shared/board/command.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import { type Zone, zoneNamed } from '../../shared/calendar/zone.ts'
import type { UserId } from '../../shared/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { createCampaign } from '../campaign/create-campaign.ts'
import { demoAccounts } from '../campaign/demo/accounts.ts'
import type { DemoRoom } from '../campaign/demo/demo-host.ts'
import { endDay } from '../campaign/end-of-day.ts'
import { attachFile } from '../campaign/evidence/attach-file.ts'
import { mustHave } from './demo.ts'
import { demoMeetings } from './demo-meetings.ts'
import { type DemoPen, demoPen } from './demo-pen.ts'
import type { ServerParts } from './server-parts.ts'

/** `leave`: its people get up from the board they were sat at. */
type MadeRoom = DemoRoom & Pick<DemoPen, 'leave'>

/** A campaign of the demo, made and opened, with the demo's people in it. */
export async function demoRoom(
  parts: ServerParts,
  written: Plan,
  users: ReadonlyMap<string, UserId>,
): Promise<MadeRoom> {
  const { store, boards, rooms, clientIds, clock, files } = parts
  const plan = { ...written, campaign: { ...written.campaign, demo: true } }
  const campaign = plan.campaign.id
  await createCampaign(store, boards, plan, clock.now())
  await grantPlaces(parts, plan, users)
  const room = await boards.open(campaign)
  if (isRefusal(room)) throw new Error(`the demo's ${campaign} does not open: ${room.refused}`)
  const meetings = await parts.meetings.open(campaign)
  if (isRefusal(meetings)) throw new Error(`the demo's ${campaign} does not open: ${meetings.refused}`)
  const zone = mustBeZone(plan.campaign.timeZone)
  const { take } = parts.snapshots.days(campaign)
  const ending = { campaign, seals: parts.heads, store, now: clock.now, take, rollDay: room.rollDay }
  const pen = demoPen(campaign, rooms, clientIds, clock)
  return {
    campaign,
    ...demoMeetings(parts, campaign, meetings),
    run: (command, member, key) => room.run(Command.parse(command), key, member),
    edit: (edits, member) => pen.edit(edits, member),
    leave: pen.leave,
    async attach(card, { bytes, fileName, caption, place, takenOn, stageId }, member) {
      const stored = await files.keep(campaign, Readable.from([bytes]))
      if (isRefusal(stored)) return stored
      const file = { ...stored, campaign, name: fileName, at: clock.now() }
      const words = { caption, place, takenOn, ...(stageId ? { stageId } : {}) }
      return attachFile(store, room, file, card, words, member)
    },
    async rollDay(ended) {
      const midnight = zone.startOf(addDays(ended, 1))
      const refused = await endDay(ending, ended, midnight)
      if (refused) throw new Error(`the demo's ${campaign} cannot end ${ended}: ${refused.refused}`)
    },
  }
}

function mustBeZone(name: string): Zone {
  const zone = zoneNamed(name)
  if (!zone) throw new Error(`the demo's time zone ${name} is unknown`)
  return zone
}

async function grantPlaces(
  parts: ServerParts,
  plan: Plan,
  users: ReadonlyMap<string, UserId>,
): Promise<void> {
  for (const { username, grants } of demoAccounts)
    for (const grant of grants.filter(one => one.seed === plan.campaign.seed)) {
      const roles = grant.roles.filter(role => role !== 'screen')
      const place = { roles, unitIds: [...grant.unitIds] }
      await parts.access.grants.put(plan.campaign.id, mustHave(users, username), place)
    }
}
