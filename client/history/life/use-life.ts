import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { CardLife } from '../../../shared/history/series.ts'
import type { CampaignId, CardId } from '../../../shared/ids.ts'
import { get } from '../../app/api.ts'
import { type Change, readChanges } from '../../card/log/changes.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { useSlips } from '../../slip/slip-data.ts'
import { changeEvents } from './change-events.ts'
import type { LifeEvent } from './life-event.ts'
import { decisionEvents, lampEvents, slipEvents } from './other-events.ts'

/** Everything that is known of a card's past. `events`: oldest first. */
export function useLife(card: CardView) {
  const { t } = useTranslation(['history', 'card', 'domain', 'meeting', 'slip'])
  const { campaign } = useSession()
  const view = useBoard(board => board)
  const { plan } = view
  const changes = useQuery({
    queryKey: ['life-changes', campaign, card.id, card],
    queryFn: () => allChanges(campaign, card.id),
    placeholderData: shown => shown,
    structuralSharing: false,
  })
  const life = useQuery({
    queryKey: ['life', campaign, card.id, view.today],
    queryFn: () => get(`/api/campaigns/${campaign}/cards/${card.id}/life`, CardLife),
  })
  const allSlips = useSlips()
  const slips = useMemo(() => allSlips.filter(slip => slip.cardId === card.id), [allSlips, card.id])
  const decisions = useMemo(
    () => view.decisions.filter(({ cardId, state }) => cardId === card.id && state !== 'provisional'),
    [view.decisions, card.id],
  )
  const days = useMemo(
    () => [...(life.data?.days ?? []), ...(card.deletedAt === null ? [todayOf(card, view.today)] : [])],
    [life.data, card, view.today],
  )
  const events = useMemo((): readonly LifeEvent[] | null => {
    if (!changes.data || !life.data) return null
    return [
      ...changeEvents(t, changes.data, plan),
      ...decisionEvents(t, decisions, plan),
      ...slipEvents(t, slips, plan),
      ...lampEvents(t, days, plan.campaign.timeZone),
    ].toSorted((a, b) => a.at - b.at)
  }, [changes.data, life.data, days, decisions, slips, plan, t])
  return {
    events,
    days,
    decisions,
    slips,
    error: changes.error ?? life.error,
    retry: () => void Promise.all([changes.refetch(), life.refetch()]),
  }
}
export type Life = ReturnType<typeof useLife>

/** Judged as it stands: the day is not over. */
const todayOf = ({ lamp, unreported }: CardView, day: CalendarDate) => ({ lamp, unreported, day })

async function allChanges(campaign: CampaignId, card: CardId): Promise<readonly Change[]> {
  const rows: Change[] = []
  for (let before: number | null = null; ; ) {
    const page = await readChanges(campaign, card, before)
    rows.push(...page.rows)
    if (page.next === null) return rows
    before = page.next
  }
}
