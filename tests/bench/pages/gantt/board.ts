import type * as Y from 'yjs'
import { createLocalSession } from '../../../../client/live/local-session.ts'
import { CampaignId } from '../../../../shared/ids.ts'
import { people, today } from '../../../support/build-board.ts'
import { benchBoard } from '../kanban/board.ts'

/** The kanban bench's cards: five areas, dates over some hundred days. */
export function openBoard(cards: number): { doc: Y.Doc; session: ReturnType<typeof createLocalSession> } {
  const doc = benchBoard(cards)
  const session = createLocalSession({
    campaign: CampaignId.parse('demo'),
    member: people.dispatch,
    doc,
    today,
  })
  session.view()
  return { doc, session }
}
