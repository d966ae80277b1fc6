import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../live/hooks.ts'
import { Button, Icon, Skeleton } from '../../ui/index.ts'
import { useYear } from '../use-year.ts'
import { dateWords } from '../words/date-words.ts'
import './brief-card.css'
import { BriefNames } from './brief-names.tsx'
import { briefFile, useBrief } from './use-brief.ts'

/** 今日晨报 in one glance: the day, yesterday in figures, and who is named once it is opened. For every member. */
export function BriefCard() {
  const { t } = useTranslation(['bulletin', 'card'])
  const { campaign } = useSession()
  const { brief, refusal } = useBrief()
  const year = useYear()
  const [open, setOpen] = useState(false)
  if (!brief)
    return (
      <section className="brief-card" aria-label={t('bulletin:brief.title')} aria-busy={!refusal}>
        <h2>{t('bulletin:brief.title')}</h2>
        {refusal ? <p className="brief-card-none">{t('bulletin:brief.none')}</p> : <Skeleton />}
      </section>
    )
  const { facts } = brief
  const red = facts.newlyRed.length + facts.overnight.length
  const figures = [
    { key: 'completed', n: facts.completed.length, name: t('bulletin:wall.change.completed') },
    { key: 'checked', n: facts.checked.length, name: t('bulletin:wall.change.checked') },
    { key: 'advanced', n: facts.advanced.length, name: t('bulletin:wall.change.advanced') },
    { key: 'replanned', n: facts.replanned.length, name: t('bulletin:wall.change.replanned') },
    { key: 'red', n: red, name: t('bulletin:brief.newlyRed') },
    { key: 'recovered', n: facts.recovered.length, name: t('bulletin:brief.recovered') },
    { key: 'due', n: facts.dueThisWeek.length, name: t('bulletin:brief.due') },
    { key: 'unreported', n: facts.metrics.lamps.unreported, name: t('bulletin:brief.unreported') },
  ]
  return (
    <section className="brief-card" aria-label={t('bulletin:brief.title')}>
      <header>
        <h2>{t('bulletin:brief.title')}</h2>
        {facts.dayOfCampaign !== null && (
          <span className="num">
            {t('bulletin:brief.sentence', { n: facts.dayOfCampaign, total: facts.totalDays })}
          </span>
        )}
        <span className="brief-card-soft num">
          {t('bulletin:wall.asOf', { day: dateWords(t, facts.day, year) })}
        </span>
        <Button
          size="s"
          kind="ghost"
          icon={open ? 'chevron-up' : 'chevron-down'}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'bulletin:brief.close' : 'bulletin:brief.open')}
        </Button>
        <a className="brief-card-file" href={briefFile(campaign)} download>
          <Icon name="download" />
          {t('bulletin:brief.word')}
        </a>
      </header>
      <dl>
        {figures.map(({ key, n, name }) => (
          <div key={key} data-figure={key} data-none={n === 0 || undefined}>
            <dt>{name}</dt>
            <dd className="num">{n}</dd>
          </div>
        ))}
      </dl>
      {open && <BriefNames facts={facts} />}
    </section>
  )
}
