import { useCallback, useState } from 'react'
import type { Instant } from '../../../shared/calendar/date.ts'
import { firstPlaylist } from '../../../shared/screen/first-playlist.ts'
import { pageKey } from '../../../shared/screen/rotation.ts'
import { ScreenState } from '../../../shared/screen/screen.ts'
import { useBoard } from '../../live/hooks.ts'
import { useAddress } from '../../ui/use-address.ts'

const Mode = ScreenState.shape.mode

/**
 * The state of a wall that no server drives: `?page=` is the page it begins with, `?mode=` how it plays (rotating unless said; a page alone
 * stands). What is pressed at it is written back, so that a link or a reload shows the same.
 */
export function useWallAddress(now: () => number) {
  const [params, change] = useAddress()
  const areas = useBoard(view => view.plan.areas)
  const [state] = useState<ScreenState>(() => {
    const playlist = firstPlaylist(areas.map(area => area.id))
    const page = params.get('page')
    const at = Math.max(
      0,
      playlist.findIndex(entry => pageKey(entry.page) === page),
    )
    const mode = Mode.safeParse(params.get('mode')).data ?? (page ? 'driven' : 'rotate')
    return { version: 1, mode, playlist, at, since: now() as Instant, rhythmId: null, areaId: null }
  })
  const shows = useCallback(
    (page: string, { mode }: ScreenState) =>
      change(search => {
        search.set('page', page)
        search.set('mode', mode)
        return search
      }),
    [change],
  )
  return { state, shows }
}
