import type { CampaignId, MeetingId } from '../../../shared/ids.ts'
import type { Focus } from '../../../shared/meeting/control.ts'

/** Views a presenter shows. 填报 is somebody's own form: nobody is led into it. */
const shown = ['kanban', 'gantt', 'ledger', 'targets', 'problems', 'meeting', 'plan']

/**
 * What of an address the others are shown; null while the presenter is somewhere private. Of the meeting's own pages only the running
 * meeting itself is shown: that is where a follower of it goes.
 */
export function focusOfAddress(
  address: { readonly pathname: string; readonly search: string },
  meeting: MeetingId,
  anchor: Focus['anchor'],
): Focus | null {
  const [, , , view = '', below = '', further = ''] = address.pathname.split('/')
  if (!shown.includes(view)) return null
  if (view === 'meeting' ? below !== meeting || further !== '' : below !== '') return null
  if (address.search.length > 2000) return null
  return { view, search: address.search, anchor }
}

/** Where a follower goes. */
export function addressOfFocus(
  focus: Focus,
  campaign: CampaignId,
  meeting: MeetingId,
): { readonly pathname: string; readonly search: string } {
  const below = focus.view === 'meeting' ? `/${meeting}` : ''
  return { pathname: `/c/${campaign}/${focus.view}${below}`, search: focus.search }
}
