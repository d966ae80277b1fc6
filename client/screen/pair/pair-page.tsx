import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { meetingMatrix } from '../../../shared/access/meeting-matrix.ts'
import type { Screen } from '../../../shared/screen/screen.ts'
import { get } from '../../app/api.ts'
import { type CampaignBoard, CampaignEntries, hasBoard } from '../../app/campaigns/campaign-entry.ts'
import { PageError } from '../../app/pages/page-error.tsx'
import { PlainBar } from '../../app/pages/plain-bar.tsx'
import { useTitle } from '../../app/use-title.ts'
import { Button, EmptyState, Icon, Skeleton } from '../../ui/index.ts'
import { ApproveForm } from './approve-form.tsx'
import './pair.css'

/** `/pair`: on the phone of a dispatcher or a leader, opened by the code on the TV. */
export function PairPage() {
  const { t } = useTranslation('kiosk')
  useTitle(t('approve.title'))
  const campaigns = useQuery({
    queryKey: ['campaigns'],
    queryFn: () => get('/api/campaigns', CampaignEntries),
  })
  const mine = campaigns.data?.filter(hasBoard).filter(mayPair)
  const [paired, setPaired] = useState<Screen | null>(null)
  return (
    <div className="app-page">
      <PlainBar />
      <main className="pair" aria-busy={campaigns.isPending}>
        {campaigns.isPending && <Skeleton height={320} />}
        {campaigns.isError && <PageError error={campaigns.error} retry={() => campaigns.refetch()} />}
        {mine?.length === 0 && (
          <EmptyState icon="lock" title={t('approve.none')} hint={t('approve.noneHint')} />
        )}
        {mine && mine.length > 0 && !paired && <ApproveForm campaigns={mine} onPaired={setPaired} />}
        {paired && <Done screen={paired} onAnother={() => setPaired(null)} />}
      </main>
    </div>
  )
}

const mayPair = ({ roles }: CampaignBoard) => meetingMatrix.screens.some(role => roles.includes(role))

function Done({ screen, onAnother }: { screen: Screen; onAnother: () => void }) {
  const { t } = useTranslation('kiosk')
  return (
    <section className="pair-done" aria-live="polite">
      <Icon name="check" size={40} />
      <h1>{t('approve.done', { name: screen.name })}</h1>
      <p>{t('approve.doneHint')}</p>
      <Link className="pair-link" to={`/c/${screen.campaign}/screens`}>
        {t('approve.control')}
      </Link>
      <Button kind="ghost" onClick={onAnother}>
        {t('approve.another')}
      </Button>
    </section>
  )
}
