import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { useYear } from '../../card/use-year.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { Icon } from '../../ui/index.ts'
import { chairWords } from '../plan/head-draft.ts'
import { indexPath } from './paths.ts'
import { scopeWords } from './scope-words.ts'
import { StateTag } from './state-tag.tsx'
import { whenWords } from './when-words.ts'

/** What every page of one meeting begins with: its name, its state, when and where, and what one can do now. */
export function MeetingHeadLine({ meeting, children }: { meeting: MeetingView; children?: ReactNode }) {
  const { t } = useTranslation(['meeting', 'card'])
  const { campaign } = useSession()
  const plan = useBoard(view => view.plan)
  const year = useYear()
  const { head } = meeting
  const chair = chairWords(head.chair, plan)
  return (
    <header className="meeting-line">
      <Link
        className="meeting-back"
        to={indexPath(campaign)}
        aria-label={t('page.all')}
        title={t('page.all')}
      >
        <Icon name="arrow-left" />
      </Link>
      <div className="meeting-line-words">
        <h2 title={head.title}>{head.title}</h2>
        <StateTag meeting={meeting} />
        <p>
          <span className="num">{whenWords(t, head, year)}</span>
          {head.place && <span>{head.place}</span>}
          {chair && <span>{t('chairIs', { chair })}</span>}
          <span>{scopeWords(t, head.scope, plan)}</span>
        </p>
      </div>
      <div className="meeting-line-acts">{children}</div>
    </header>
  )
}
