import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BriefFacts } from '../../../../shared/bulletin/brief.ts'
import { yearOf } from '../../../../shared/calendar/day-number.ts'
import { useBrief } from '../../../card/brief/use-brief.ts'
import { Lamp } from '../../../card/lamp.tsx'
import { dateWords } from '../../../card/words/date-words.ts'
import { useBoard } from '../../../live/hooks.ts'
import type { PageProps } from '../page-props.ts'
import { WallEmpty, WallSheet } from '../parts/wall-sheet.tsx'
import './brief-page.css'
import { BriefLists } from './brief-lists.tsx'

/** HIST-3: yesterday in figures for the meeting's first minute: which day it is, what changed, what went red, what falls due this week. */
export function BriefPage(_: PageProps) {
  const { t } = useTranslation(['bulletin', 'card'])
  const today = useBoard(view => view.today)
  const { brief, refusal } = useBrief()
  const title = t('bulletin:wall.title')
  if (brief?.facts.today === today) return <Brief facts={brief.facts} title={title} />
  return (
    <WallSheet kind="brief" title={title}>
      {(brief || refusal) && (
        <WallEmpty
          words={t('bulletin:wall.none')}
          hint={t(`bulletin:wall.${brief ? 'other' : 'noneHint'}`)}
        />
      )}
    </WallSheet>
  )
}

function Brief({ facts, title }: { facts: BriefFacts; title: string }) {
  const { t } = useTranslation(['bulletin', 'card'])
  const day = dateWords(t, facts.day, yearOf(facts.today))
  return (
    <WallSheet kind="brief" title={title} withoutDay note={t('bulletin:wall.lookBack', { day })}>
      <div className="brief">
        <section className="brief-tower">
          <p className="brief-day num" data-testid="brief-day">
            {facts.dayOfCampaign === null
              ? t('bulletin:wall.outside')
              : t('bulletin:wall.day', { n: facts.dayOfCampaign })}
          </p>
          <dl>
            <Standing name={t('bulletin:wall.cards')} count={facts.metrics.cards} />
            <Standing name={<Lamp lamp="done" withWord />} count={facts.metrics.lamps.done} />
            <Standing name={<Lamp lamp="red" withWord />} count={facts.metrics.lamps.red} />
            <Standing name={<Lamp lamp="unreported" withWord />} count={facts.metrics.lamps.unreported} />
          </dl>
          <p className="wall-soft">{t('bulletin:wall.asOf', { day })}</p>
        </section>
        <section className="brief-changes">
          <h2>{t('bulletin:wall.changes')}</h2>
          {facts.before === null ? (
            <p className="brief-none">{t('bulletin:wall.firstDay')}</p>
          ) : (
            <dl>
              {changes.map(key => (
                <div key={key} data-none={facts[key].length === 0 || undefined}>
                  <dt>{t(`bulletin:wall.change.${key}`)}</dt>
                  <dd className="num">{facts[key].length}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
        <BriefLists facts={facts} />
      </div>
    </WallSheet>
  )
}

const changes = ['completed', 'recovered', 'checked', 'advanced', 'added', 'replanned', 'problems'] as const

function Standing({ name, count }: { name: ReactNode; count: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">{count}</dd>
    </div>
  )
}
