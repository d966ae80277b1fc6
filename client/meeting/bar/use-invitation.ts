import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Control } from '../../../shared/meeting/control.ts'
import { toast } from '../../ui/index.ts'

/** An invitation when somebody begins to lead, once a presenter: following is by consent (MEET-4). */
export function useInvitation(
  control: Control | null,
  presenting: boolean,
  following: boolean,
  accept: () => void,
): void {
  const { t } = useTranslation('meeting')
  const invited = useRef<string | null>(null)
  const takeBack = useRef(() => {})
  const latest = useRef(accept)
  latest.current = accept
  const presenter = control?.presenter ?? null
  useEffect(() => {
    if (!presenter || presenting || following || invited.current === presenter.userId) return
    invited.current = presenter.userId
    takeBack.current = toast(t('follow.invited', { name: presenter.name }), {
      key: 'follow',
      action: { label: t('follow.accept'), onSelect: () => latest.current() },
    })
  }, [presenter, presenting, following, t])
  // Whoever follows already knows this presenter; an invitation of somebody who has stopped is none.
  useEffect(() => {
    if (following || presenting || !presenter) takeBack.current()
    if (following && presenter) invited.current = presenter.userId
    if (!presenter) invited.current = null
  }, [following, presenting, presenter])
}
