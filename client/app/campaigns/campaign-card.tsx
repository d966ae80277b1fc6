import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Lamp } from '../../card/lamp.tsx'
import { PlanDateText } from '../../card/plan-date-text.tsx'
import { Tag } from '../../ui/index.ts'
import { filterLamps } from '../filter/filter.ts'
import { type CampaignBoard, type CampaignEntry, hasBoard } from './campaign-entry.ts'

/** The document's own title, where it is not the name already. */
function FullName({ entry }: { entry: CampaignEntry }) {
  return entry.fullName === entry.name ? null : <p className="campaign-full">{entry.fullName}</p>
}

/** One campaign: where it stands in its days, its lamps, and what I am in it. */
export function CampaignCard({ entry }: { entry: CampaignEntry }) {
  const { t } = useTranslation('app')
  if (!hasBoard(entry))
    return (
      <article className="campaign-card campaign-card-closed">
        <h2>{entry.name}</h2>
        <FullName entry={entry} />
      </article>
    )
  return (
    <article className="campaign-card">
      <h2>
        <Link to={`/c/${entry.id}/kanban`}>{entry.name}</Link>
        {entry.demo && <Tag tone="outline">{t('campaigns.demo')}</Tag>}
      </h2>
      <FullName entry={entry} />
      <Days entry={entry} />
      <p className="campaign-dates">
        <PlanDateText date={entry.from} /> — <PlanDateText date={entry.to} />
      </p>
      <p className="campaign-lamps">
        {filterLamps
          .filter(lamp => (entry.lampCounts[lamp] ?? 0) > 0)
          .map(lamp => (
            <span key={lamp}>
              <Lamp lamp={lamp} size="s" withWord />
              <b className="num">{entry.lampCounts[lamp]}</b>
            </span>
          ))}
        <span className="campaign-cards">{t('campaigns.cards', { n: entry.cards })}</span>
      </p>
      <p className="campaign-roles">
        {entry.roles.length === 0
          ? t('campaigns.noRole')
          : entry.roles.map(role => <Tag key={role}>{t(`role.${role}`)}</Tag>)}
      </p>
    </article>
  )
}

function Days({ entry: { day } }: { entry: CampaignBoard }) {
  const { t } = useTranslation('app')
  const gone = day.phase === 'before' ? 0 : day.phase === 'after' ? 100 : (day.day / day.total) * 100
  return (
    <div className="campaign-days">
      <p>
        {day.phase === 'during' && (
          <>
            <strong>{t('day.of', { day: day.day })}</strong>
            <span>{t('day.total', { total: day.total })}</span>
            <em>{day.left === 0 ? t('day.last') : t('day.left', { days: day.left })}</em>
          </>
        )}
        {day.phase === 'before' && (
          <>
            <strong>{t('day.until', { days: day.daysUntil })}</strong>
            <span>{t('day.length', { total: day.total })}</span>
          </>
        )}
        {day.phase === 'after' && (
          <>
            <strong>{t('day.since', { days: day.daysSince })}</strong>
            <span>{t('day.length', { total: day.total })}</span>
          </>
        )}
      </p>
      <span className="campaign-time" aria-hidden="true">
        <span style={{ width: `${gone}%` }} />
      </span>
    </div>
  )
}
