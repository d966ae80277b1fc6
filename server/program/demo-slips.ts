import type { Member } from '../../shared/access/member.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import { CampaignId, type CardId, type SlipId, type UserId } from '../../shared/ids.ts'
import { isRefusal } from '../../shared/refusal.ts'
import type { SlipBasis } from '../../shared/slip/slip.ts'
import { arrivalDay, firstDay, moment } from '../campaign/demo/demo-days.ts'
import { slipStory } from '../campaign/demo/slips/slip-story.ts'
import { on, type SlipBeat, type ToldSlip } from '../campaign/demo/slips/told-slip.ts'
import { remind } from '../slip/remind.ts'
import type { SettableClock } from './business-clock.ts'
import { mustHave } from './demo.ts'
import type { ServerParts } from './server-parts.ts'

type Parts = Pick<ServerParts, 'access' | 'boards' | 'slips' | 'snapshots' | 'store'>

const campaign = CampaignId.parse('xuancheng')

/** What happens at one moment. */
interface Beat {
  readonly at: Instant
  readonly play: () => Promise<void>
}

/**
 * The demo's letters, drafted, issued and answered as their routes do it, each at its moment, with the reminders of every morning between them. They are no
 * part of the document, so they are told once its past is whole; the clock ends where it stood. A demo without these cards has no letters.
 */
export async function demoSlips(
  parts: Parts,
  clock: SettableClock,
  users: ReadonlyMap<string, UserId>,
): Promise<void> {
  const cards = await cardsOf(parts)
  if (!slipStory.every(({ card }) => cards.has(card))) return
  const end = clock.now()
  const teller = await tellerOf(parts, cards, users)
  const beats = [...slipStory.flatMap(teller.beats), ...mornings(parts)]
  for (const { at, play } of beats.sort((a, b) => a.at - b.at)) {
    clock.set(at)
    await play()
  }
  clock.set(end)
}

interface Card {
  readonly id: CardId
  readonly leadUnitId: ToldUnit
}
type ToldUnit = Member['unitIds'][number] | null

async function cardsOf({ boards, store }: Parts): Promise<ReadonlyMap<string, Card>> {
  if (!(await store.exists(campaign))) return new Map()
  const room = await boards.open(campaign)
  if (isRefusal(room)) throw new Error(`the demo's letters: ${room.refused}`)
  return new Map((await room.view()).cards.map(card => [card.title, card]))
}

/** What happens to each letter, in the words of its story. */
async function tellerOf(
  { access, slips, snapshots }: Parts,
  cards: ReadonlyMap<string, Card>,
  users: ReadonlyMap<string, UserId>,
) {
  const ids = new Map<string, SlipId>()
  const days = await snapshots.store.list(campaign, 'day')
  const member = async (username: string): Promise<Member> => {
    const found = await access.grants.member(campaign, mustHave(users, username))
    if (!found) throw new Error(`the demo has no ${username}`)
    return found
  }
  /** The board as it was the evening before. */
  const snapshotBefore = (day: CalendarDate): SlipBasis['snapshot'] => {
    const facts = days.find(one => one.day === addDays(day, -1))
    return facts ? { id: facts.id, day: facts.day, sha256: facts.sha256 } : null
  }
  const idOf = (name: string): SlipId => {
    const id = ids.get(name)
    if (!id) throw new Error(`the demo speaks of the letter ${name} before it exists`)
    return id
  }
  const draft = async ({ name, by, card, from, ...told }: ToldSlip) => {
    const about = cards.get(card)
    if (!about?.leadUnitId) throw new Error(`the demo's letter ${name} has nobody to go to`)
    const ask = {
      ...told.draft,
      key: `demo/${name}`,
      cardId: about.id,
      unitId: about.leadUnitId,
      basis: { ...told.basis, snapshot: snapshotBefore(on(told.at[0])) },
      escalatedFrom: from === undefined ? null : idOf(from),
    }
    ids.set(name, allowed(name, await slips.draft(campaign, ask, await member(by))).id)
  }
  const act = async (name: string, { by, deed }: SlipBeat, index: number) => {
    const who = await member(by)
    const { id, version } = allowed(name, await slips.read(campaign, idOf(name), who))
    allowed(name, await slips.act(campaign, id, { key: `demo/${name}/${index}`, version, deed }, who))
  }
  return {
    beats: (slip: ToldSlip): Beat[] => [
      { at: momentOf(slip.at), play: () => draft(slip) },
      ...slip.beats.map((beat, index) => ({
        at: momentOf(beat.at),
        play: () => act(slip.name, beat, index),
      })),
    ],
  }
}

const momentOf = ([day, time]: SlipBeat['at']): Instant => moment(on(day), time)

/** Eight o'clock of every day: what the watch does at midnight and at a start. 交办事项 stand as they ended by now, so of them only today's start speaks. */
function mornings({ slips: { parts } }: Parts): Beat[] {
  const boards: typeof parts.boards = {
    async open(id) {
      const room = await parts.boards.open(id)
      return isRefusal(room) ? room : { view: async () => ({ ...(await room.view()), decisions: [] }) }
    },
  }
  const beats: Beat[] = []
  for (let day = firstDay; day < arrivalDay; day = addDays(day, 1))
    beats.push({
      at: moment(day, '08:00'),
      play: async () => void (await remind({ ...parts, boards }, campaign)),
    })
  return beats
}

/** The story is ours, so a refusal in it is a bug. */
function allowed<T extends object>(name: string, answer: T): Exclude<T, { refused: unknown }> {
  if (isRefusal(answer)) throw new Error(`the demo's letter ${name} was refused: ${JSON.stringify(answer)}`)
  return answer as Exclude<T, { refused: unknown }>
}
