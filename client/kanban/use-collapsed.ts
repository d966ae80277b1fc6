import { useCallback, useState } from 'react'
import type { CampaignId } from '../../shared/ids.ts'
import type { Grouped } from '../card/group/group-cards.ts'
import { recall, remember } from './memory.ts'

/** Folded lanes, by key; they stay folded over a reload. */
export function useCollapsed(campaign: CampaignId, grouped: Grouped) {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(() => new Set(recall(campaign).collapsed))
  const put = useCallback(
    (next: ReadonlySet<string>) => {
      remember(campaign, { collapsed: [...next] })
      setCollapsed(next)
    },
    [campaign],
  )
  const toggle = useCallback(
    (key: string) => {
      const next = new Set(collapsed)
      if (!next.delete(key)) next.add(key)
      put(next)
    },
    [collapsed, put],
  )
  const foldAll = (collapse: boolean) => put(new Set(collapse ? grouped.lanes.map(one => one.lane.key) : []))
  return { collapsed, toggle, foldAll }
}
