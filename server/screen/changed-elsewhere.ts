import type { CampaignId, ScreenId } from '../../shared/ids.ts'
import type { ScreenRow } from './screen-row.ts'
import type { ScreenStore } from './screen-store.ts'

/**
 * Looks which screens of these campaigns are at another version than when it was last asked, and tells their newest state. What it sees for
 * the first time is told too: whoever has it already leaves it.
 */
export function changedElsewhere(
  store: Pick<ScreenStore, 'versions' | 'standing'>,
  campaigns: () => readonly CampaignId[],
  tell: (screen: ScreenRow) => void,
): () => Promise<void> {
  let seen: ReadonlyMap<ScreenId, number> = new Map()
  return async () => {
    const versions = await store.versions(campaigns())
    const changed = [...versions.keys()].filter(id => versions.get(id) !== seen.get(id))
    for (const screen of await store.standing(changed)) tell(screen)
    seen = versions
  }
}
