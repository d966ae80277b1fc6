import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useBoard, useMember, useSession } from '../../live/hooks.ts'
import { onMyDesk } from '../desk/desk-filter.ts'
import { deskPath, indexPath } from './paths.ts'

/** 会议 and 交办事项, with what waits on one's own unit's desk. */
export function MeetingTabs({ at, children }: { at: 'index' | 'decisions'; children?: ReactNode }) {
  const { t } = useTranslation('meeting')
  const { campaign } = useSession()
  const { unitIds } = useMember()
  const mine = useBoard(view => onMyDesk(view.decisions, unitIds))
  return (
    <header className="meeting-tabs-bar">
      <nav className="meeting-tabs" aria-label={t('tabs.label')}>
        <Link to={indexPath(campaign)} aria-current={at === 'index' ? 'page' : undefined}>
          {t('tabs.index')}
        </Link>
        <Link to={deskPath(campaign)} aria-current={at === 'decisions' ? 'page' : undefined}>
          {t('tabs.decisions')}
          {mine > 0 && (
            <span className="meeting-badge num" title={t('tabs.mine', { n: mine })}>
              {mine}
            </span>
          )}
        </Link>
      </nav>
      {children}
    </header>
  )
}
