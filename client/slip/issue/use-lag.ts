import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { z } from 'zod'
import { LagFacts } from '../../../shared/history/series.ts'
import type { CardId } from '../../../shared/ids.ts'
import { lagList } from '../../../shared/inspection/lag-list.ts'
import { get } from '../../app/api.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import type { Lag } from './basis.ts'

/** What the lag desk would say of a card, for a letter begun elsewhere; null while it is not known, and for a card that is not late. */
export function useLag(card: CardId | null): Lag | null {
  const { campaign } = useSession()
  const board = useBoard(view => view)
  const { red, yellow } = board.lampCounts
  const facts = useQuery({
    queryKey: ['lagging', campaign, board.today, red, yellow],
    queryFn: () => get(`/api/campaigns/${campaign}/lagging`, z.array(LagFacts)),
    enabled: card !== null,
  }).data
  return useMemo(
    () => (card && facts ? (lagList(board, facts, []).find(row => row.card.id === card) ?? null) : null),
    [board, facts, card],
  )
}
