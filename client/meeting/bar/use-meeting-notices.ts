import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { useBoard, useMember, useSession } from '../../live/hooks.ts'
import { useNotices } from '../../live/live-channel-hooks.ts'
import { toast } from '../../ui/index.ts'
import { deskPath, meetingPath, minutesPath } from '../parts/paths.ts'

/** What concerns this person now: a meeting began, their unit is next, something was put on their desk. Toasts are read aloud. */
export function useMeetingNotices(): void {
  const { t } = useTranslation('meeting')
  const { campaign } = useSession()
  const { unitIds } = useMember()
  const units = useBoard(view => view.plan.unitById)
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const called = useRef({ meeting: '', takeBack: () => {} })
  // Whoever has come need not be called any more.
  useEffect(() => {
    const { meeting, takeBack } = called.current
    if (meeting !== '' && pathname.includes(`/meeting/${meeting}`)) takeBack()
  }, [pathname])
  useNotices(notice => {
    if (notice.kind === 'desk') return
    const to = (label: string, path: string) => ({ label, onSelect: () => navigate(path) })
    // Whoever is in the meeting sees it begin and end.
    if (location.pathname.startsWith(meetingPath(campaign, notice.meeting)) && notice.kind !== 'assigned')
      return
    if (notice.kind === 'opened') {
      const takeBack = toast(t('notice.opened', notice), {
        key: `opened-${notice.meeting}`,
        action: to(t('running.enter'), meetingPath(campaign, notice.meeting)),
      })
      called.current = { meeting: notice.meeting, takeBack }
      return
    }
    if (notice.kind === 'closed')
      return toast(t('notice.closed', notice), {
        key: `opened-${notice.meeting}`,
        action: to(t('minutes.read'), minutesPath(campaign, notice.meeting)),
      })
    if (!unitIds.includes(notice.unitId)) return
    const said = { title: notice.title, unit: units.get(notice.unitId)?.shortName ?? '' }
    if (notice.kind === 'assigned')
      return toast(t('notice.assigned', said), { action: to(t('notice.toDesk'), deskPath(campaign)) })
    toast(t(`notice.${notice.kind}`, said), {
      key: 'turn',
      action: to(t('running.enter'), meetingPath(campaign, notice.meeting)),
    })
  })
}
