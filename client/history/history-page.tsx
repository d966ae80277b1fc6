import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { useSession } from '../live/hooks.ts'
import { Tabs, VisuallyHidden } from '../ui/index.ts'
import { TrendTab } from './charts/trend-tab.tsx'
import { CompareTab } from './compare/compare-tab.tsx'
import './history-page.css'
import { LifeTab } from './life/life-tab.tsx'

/** The parts of the page, in the order of their tabs; the first has no name in the address. */
const parts = [
  { key: 'compare', Part: CompareTab },
  { key: 'trend', Part: TrendTab },
  { key: 'life', Part: LifeTab },
] as const
type Key = (typeof parts)[number]['key']

/** 回看: what became of the campaign, by comparing its days. */
export function HistoryPage() {
  const { t } = useTranslation('history')
  const { campaign } = useSession()
  const navigate = useNavigate()
  const name = useParams()['*']
  const { key, Part } = parts.find(part => part.key === name) ?? parts[0]
  const show = (next: Key) =>
    void navigate({ pathname: `/c/${campaign}/history/${next}`, search: window.location.search })
  return (
    <div className="history">
      <h1>
        <VisuallyHidden>{t('title')}</VisuallyHidden>
      </h1>
      {parts.length > 1 && (
        <Tabs
          label={t('tabs.label')}
          value={key}
          onChange={show}
          tabs={parts.map(part => ({ key: part.key, label: t(`tabs.${part.key}`) }))}
        />
      )}
      <Part />
    </div>
  )
}
