import { actorOf } from '../../shared/access/actor.ts'
import { decideAddEvidence } from '../../shared/board/decide-evidence.ts'
import { genesisOf } from '../../shared/board/genesis.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { nobody } from '../room/errand.ts'
import type { JournalEntry } from '../room/ports.ts'
import type { Room } from '../room/room.ts'
import type { Rooms } from '../room/rooms.ts'
import type { CampaignRoom, CampaignRooms } from './campaign-rooms.ts'

/** The campaign routes' view of the rooms: what they ask, said in the rooms' words. */
export function liveRooms(rooms: Rooms): CampaignRooms {
  return {
    async create(campaign, plan) {
      await rooms.create(campaign, genesisEntry(plan))
    },
    async open(campaign) {
      const room = await rooms.get(campaign)
      return isRefusal(room) ? room : campaignRoom(room)
    },
  }
}

function genesisEntry(plan: Plan): JournalEntry {
  return {
    update: genesisOf(plan),
    actor: nobody.actor,
    roles: nobody.roles,
    cause: 'genesis',
    act: 'campaign.create',
    changes: [
      { thing: 'plan', id: plan.campaign.id, field: 'campaign', before: null, after: plan.campaign.name },
    ],
  }
}

function campaignRoom(room: Room): CampaignRoom {
  return {
    head: () => room.head,
    view: () => room.view(),
    async committed() {
      await room.look()
      return room.committed()
    },
    state: () => room.download(),
    run: (command, key, member) => room.run(command, member, actorOf(member), key),
    addEvidence: (card, evidence, member) =>
      room.send({
        member,
        actor: actorOf(member),
        cause: 'command',
        act: 'evidence.add',
        key: null,
        decide: at => decideAddEvidence(at, { ...evidence, card }),
      }),
    rollDay: (ended, red) => room.rollDay(ended, red),
  }
}
