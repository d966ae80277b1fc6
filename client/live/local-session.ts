import type * as Y from 'yjs'
import type { Member } from '../../shared/access/member.ts'
import type { CommandInput } from '../../shared/board/command.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { type Refusal, refuse } from '../../shared/refusal.ts'
import { createBoardCore } from './board-core.ts'
import type { BoardSession, CommandOutcome, ConnectionState, Presence } from './contract.ts'
import { browserFrame, type Frame } from './frame.ts'

export interface LocalSessionOptions {
  readonly campaign: CampaignId
  readonly member: Member
  readonly doc: Y.Doc
  readonly today: CalendarDate
  readonly command?: (command: CommandInput) => Promise<CommandOutcome | Refusal>
  readonly presence?: readonly Presence[]
  readonly frame?: Frame
  readonly now?: () => number
}

const saved: ConnectionState = { kind: 'saved' }

/** A board session over a document in memory, without a server: benches, component tests, trying a screen. */
export function createLocalSession(options: LocalSessionOptions): BoardSession & { dispose(): void } {
  const now = options.now ?? Date.now
  const core = createBoardCore({
    doc: options.doc,
    today: options.today,
    frame: options.frame ?? browserFrame,
    now,
    who: client => {
      const author = options.presence?.find(p => p.clientId === client)
      return {
        name: author?.name ?? '',
        unit: author?.unit ?? null,
        me: author?.userId === options.member.userId,
      }
    },
  })
  const others = options.presence ?? []
  return {
    ...core.shared,
    campaign: options.campaign,
    member: options.member,
    command: options.command ?? (async () => refuse('unavailable')),
    connection: () => saved,
    presence: () => others,
    focus: core.setFocus,
    kept: () => [],
    dismissKept: () => {},
    now,
    dispose: core.dispose,
  }
}
