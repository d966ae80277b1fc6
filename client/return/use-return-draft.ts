import { useCallback, useState } from 'react'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CardId } from '../../shared/ids.ts'
import { useSession } from '../live/hooks.ts'
import { ReturnDraft, type ReturnEntry, without } from './return-draft.ts'

/** The draft of this person, this campaign and this period: kept on this machine until it is handed in. */
export function useReturnDraft(periodEnd: CalendarDate) {
  const { campaign, member } = useSession()
  const key = `guatu.return.${campaign}.${member.userId}.${periodEnd}`
  const [draft, setDraft] = useState(() => stored(key))
  const keep = useCallback(
    (next: ReturnDraft) => {
      setDraft(next)
      localStorage.setItem(key, JSON.stringify(next))
    },
    [key],
  )
  return {
    draft,
    keep,
    put: (card: CardId, patch: ReturnEntry) => keep({ ...draft, [card]: { ...draft[card], ...patch } }),
    forget: (cards: readonly CardId[]) => keep(without(draft, cards)),
  }
}

/** What a browser kept may be of an older version, or touched: unreadable drafts are no drafts. */
function stored(key: string): ReturnDraft {
  try {
    const parsed = ReturnDraft.safeParse(JSON.parse(localStorage.getItem(key) ?? '{}'))
    return parsed.success ? parsed.data : {}
  } catch {
    return {}
  }
}
