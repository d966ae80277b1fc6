import { useTranslation } from 'react-i18next'
import { Route, Routes, useLocation, useNavigate } from 'react-router'
import { useMember, useSession } from '../live/hooks.ts'
import { useSlips } from '../slip/slip-data.ts'
import { EmptyState, Tabs, VisuallyHidden } from '../ui/index.ts'
import { AsideTab } from './aside/aside-tab.tsx'
import { scopeOf } from './desk/scope.ts'
import './inspection.css'
import './print.css'
import { LagTab } from './list/lag-tab.tsx'
import { SlipsTab } from './slips/slips-tab.tsx'
import { UnitsTab } from './units/units-tab.tsx'

const tabs = ['lagging', 'units', 'aside', 'slips'] as const
type Tab = (typeof tabs)[number]

/** 督查: what lags and why, how units stand, what was set aside, and the slips that went out. */
export function InspectionPage() {
  const { t } = useTranslation('inspection')
  const member = useMember()
  const scope = scopeOf(member)
  return (
    <div className="inspect">
      <h1>
        <VisuallyHidden>{t('title')}</VisuallyHidden>
      </h1>
      {scope === 'none' ? (
        <EmptyState icon="lock" title={t('scope.noUnit')} hint={t('scope.noUnitHint')} />
      ) : (
        <>
          <InspectionTabs />
          <Routes>
            <Route path="units" element={<UnitsTab />} />
            <Route path="aside" element={<AsideTab />} />
            <Route path="slips" element={<SlipsTab />} />
            <Route path="*" element={<LagTab scope={scope} />} />
          </Routes>
        </>
      )}
    </div>
  )
}

/** Each tab is an address of its own; what is filtered travels along. */
function InspectionTabs() {
  const { t } = useTranslation('inspection')
  const { campaign } = useSession()
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const slips = useSlips().length
  const shown = tabs.find(tab => pathname.split('/')[4] === tab) ?? 'lagging'
  const counts: Partial<Record<Tab, number>> = { slips }
  const go = (tab: Tab) =>
    void navigate({ pathname: `/c/${campaign}/inspection${tab === 'lagging' ? '' : `/${tab}`}`, search })
  return (
    <div className="inspect-tabs">
      <Tabs
        label={t('title')}
        tabs={tabs.map(key => ({ key, label: t(`tab.${key}`), count: counts[key] || undefined }))}
        value={shown}
        onChange={go}
      />
    </div>
  )
}
