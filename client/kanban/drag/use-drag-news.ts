import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView, PlanView } from '../../../shared/board/view.ts'
import type { StageId } from '../../../shared/ids.ts'
import type { Grouped } from '../../card/group/group-cards.ts'
import type { BoardSession } from '../../live/contract.ts'
import { toast } from '../../ui/toast.tsx'
import { offersClaim } from './claim-offer.ts'
import type { DragNews } from './drag-control.ts'
import { placeWords, refusalWords, whyWords } from './drag-words.ts'

interface Tellers {
  readonly grouped: Grouped
  readonly plan: PlanView
  readonly session: BoardSession
  readonly withLanes: boolean
  readonly announce: (words: string) => void
  readonly claim: (card: CardView, stage: StageId) => void
}

/** KAN-2: what a drag has to say: every step aloud, what went wrong also on screen. */
export function useDragNews(tellers: Tellers): () => DragNews {
  const { t } = useTranslation(['kanban', 'card'])
  const latest = useRef<DragNews>(null)
  const { grouped, plan, session, withLanes, announce, claim } = tellers
  const place = (drag: Parameters<DragNews['over']>[0]) => placeWords(t, drag, grouped, withLanes)
  const warn = (words: string) => {
    announce(words)
    toast(words, { key: 'drag' })
  }
  latest.current = {
    lifted: drag => announce(t('kanban:drag.lifted', { card: drag.card.title, place: place(drag) })),
    over: drag => announce(t('kanban:drag.over', { place: place(drag) })),
    notLifted: (card, why) =>
      warn(t('kanban:drag.notLifted', { card: card.title, why: whyWords(t, why, card, plan) })),
    refused: (drag, why) => warn(t('kanban:drag.refused', { why: whyWords(t, why, drag.card, plan) })),
    dropped(drag, stage) {
      announce(t('kanban:drag.dropped', { card: drag.card.title, place: place(drag) }))
      const name = drag.card.milestones.find(m => m.stage.id === stage)?.stage.name ?? ''
      if (offersClaim(drag.card, drag.card.stage?.id ?? null, stage, session.member))
        toast(t('kanban:claim.offer', { stage: name }), {
          key: 'claim',
          kind: 'good',
          action: { label: t('kanban:claim.action'), onSelect: () => claim(drag.card, stage) },
        })
    },
    back: card => announce(t('kanban:drag.droppedBack', { card: card.title })),
    cancelled: card => announce(t('kanban:drag.cancelled', { card: card.title })),
    conflict(drag, why) {
      const moved = why === 'target-moved' ? (drag.target?.after ?? drag.target?.before) : drag.card
      const name = moved ? session.recent(moved.id)?.name : ''
      const who = name || t('kanban:drag.conflict.someone')
      warn(t(`kanban:drag.conflict.${why}`, { card: drag.card.title, who }))
    },
    failed: (_, refusal) => warn(t('kanban:drag.failed', { why: refusalWords(t, refusal) })),
  }
  const read = useRef(() => latest.current as DragNews)
  return read.current
}
