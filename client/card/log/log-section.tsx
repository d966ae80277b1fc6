import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CardView } from '../../../shared/board/view.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import { useBoard, useConnection, useSession } from '../../live/hooks.ts'
import { Button, Skeleton } from '../../ui/index.ts'
import { Section } from '../panel/section.tsx'
import { useYear } from '../use-year.ts'
import { momentWords } from '../words/moment-words.ts'
import { whoWords } from '../words/who-words.ts'
import { type LogEntry, logEntries } from './change-words.ts'
import { readChanges } from './changes.ts'
import './log-section.css'

/** 更新记录: who, which unit, when, what, old struck out above new. Read anew whenever the card changes. */
export function LogSection({ card }: { card: CardView }) {
  const { t } = useTranslation(['card', 'history'])
  const { campaign } = useSession()
  const plan = useBoard(view => view.plan)
  const pages = useInfiniteQuery({
    queryKey: ['changes', campaign, card.id, card],
    queryFn: ({ pageParam }) => readChanges(campaign, card.id, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: page => page.next,
    placeholderData: shown => shown,
    structuralSharing: false,
  })
  const connection = useConnection()
  const until = connection.kind === 'past' ? connection.until : Number.POSITIVE_INFINITY
  // of a past day, what had been done by then
  const rows = pages.data?.pages.flatMap(page => page.rows.filter(row => row.at <= until)) ?? []
  const entries = logEntries(t, rows, plan)
  return (
    <Section id="log" title={t('part.log')} action={<LifeLink campaign={campaign} card={card} />}>
      {pages.isPending && (
        <div aria-busy="true">
          <Skeleton height={44} />
        </div>
      )}
      {pages.isError && (
        <p className="card-none">
          {t('log.failed')}{' '}
          <Button size="s" onClick={() => pages.refetch()}>
            {t('app:retry')}
          </Button>
        </p>
      )}
      {pages.isSuccess && entries.length === 0 && <p className="card-none">{t('log.none')}</p>}
      <ol className="card-log">
        {entries.map(entry => (
          <LogItem key={entry.seq} entry={entry} />
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button size="s" disabled={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
          {t('log.more')}
        </Button>
      )}
    </Section>
  )
}

/** The same and more on a line of time. */
function LifeLink({ campaign, card }: { campaign: CampaignId; card: CardView }) {
  const { t } = useTranslation('history')
  return (
    <Link className="card-log-life" to={`/c/${campaign}/history/life?of=${card.id}`}>
      {t('tabs.life')}
    </Link>
  )
}

function LogItem({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation('card')
  const year = useYear()
  const plan = useBoard(view => view.plan)
  return (
    <li>
      <p className="card-log-who">
        <strong>{whoWords(t, entry.actor, plan)}</strong>
        <time className="num">{momentWords(t, entry.at, plan.campaign.timeZone, year)}</time>
      </p>
      <dl>
        {entry.lines.map(line => (
          <div key={line.field}>
            <dt>{line.field}</dt>
            <dd>
              {line.before && <del>{line.before}</del>}
              <span>{line.after || t('log.empty')}</span>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
