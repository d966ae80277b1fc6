import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../../shared/board/view.ts'
import { logEntries } from '../../../card/log/change-words.ts'
import { readChanges } from '../../../card/log/changes.ts'
import { useOpenCard } from '../../../card/use-open-card.ts'
import { useYear } from '../../../card/use-year.ts'
import { momentWords } from '../../../card/words/moment-words.ts'
import { whoWords } from '../../../card/words/who-words.ts'
import { useBoard, useSession } from '../../../live/hooks.ts'
import { Button, Skeleton } from '../../../ui/index.ts'

const shownAtOnce = 5

/** The last acts of people on the card, old struck out before new; the whole log is in its panel. */
export function RecentChanges({ card }: { card: CardView }) {
  const { t } = useTranslation(['inspection', 'card'])
  const { campaign } = useSession()
  const year = useYear()
  const plan = useBoard(view => view.plan)
  const { openCard } = useOpenCard()
  const page = useQuery({
    queryKey: ['changes', campaign, card.id, 'trail', card],
    queryFn: () => readChanges(campaign, card.id, null),
    placeholderData: before => before,
    structuralSharing: false,
  })
  const entries = logEntries(t, page.data?.rows ?? [], plan).filter(entry => entry.cause !== 'clock')
  return (
    <section>
      <h3>{t('trail.changes')}</h3>
      {page.isPending && <Skeleton height={60} />}
      {page.isError && (
        <p>
          {t('trail.changesFailed')}{' '}
          <Button size="s" onClick={() => void page.refetch()}>
            {t('retry')}
          </Button>
        </p>
      )}
      {page.isSuccess && entries.length === 0 && <p className="inspect-soft">{t('trail.noChanges')}</p>}
      <ol className="lag-changes">
        {entries.slice(0, shownAtOnce).map(entry => (
          <li key={entry.seq}>
            <p className="inspect-soft num">
              {momentWords(t, entry.at, plan.campaign.timeZone, year)} {whoWords(t, entry.actor, plan)}
            </p>
            {entry.lines.map(line => (
              <p key={line.field} className="lag-change">
                <b>{line.field}</b> {line.before && <del>{line.before}</del>}{' '}
                <span>{line.after || t('trail.empty')}</span>
              </p>
            ))}
          </li>
        ))}
      </ol>
      {entries.length > shownAtOnce && (
        <Button size="s" kind="ghost" onClick={() => openCard(card.id)}>
          {t('trail.full')}
        </Button>
      )}
    </section>
  )
}
