import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useStatus } from '../app/account/use-account.ts'
import { PlanDateText } from '../card/plan-date-text.tsx'
import { EmptyState } from '../ui/index.ts'
import { useCampaigns } from './admin-data.ts'
import { Waiting } from './waiting.tsx'

/** What the system administrator looks after: the version, the rules in force, the campaigns, the backup. */
export function SystemTab() {
  const { t } = useTranslation('admin')
  const status = useStatus()
  const campaigns = useCampaigns()
  return (
    <div className="admin-columns">
      <section className="admin-card">
        <h2>{t('system.about')}</h2>
        {status.isPending && <Waiting lines={3} />}
        {status.data && (
          <dl className="admin-facts">
            <dt>{t('system.version')}</dt>
            <dd className="num">{status.data.version}</dd>
            <dt>{t('system.profile')}</dt>
            <dd>{t(`system.profiles.${status.data.profile}`)}</dd>
            <dt>{t('system.clock')}</dt>
            <dd>{status.data.demo ? t('system.demoClock') : t('system.realClock')}</dd>
          </dl>
        )}
      </section>
      <section className="admin-card">
        <h2>{t('system.campaigns')}</h2>
        {campaigns.isPending && <Waiting lines={3} />}
        {campaigns.data?.length === 0 && <EmptyState icon="flag" title={t('grant.noCampaign')} />}
        <ul className="admin-list">
          {campaigns.data?.map(row => (
            <li key={row.id}>
              <span>{row.name}</span>
              <span className="admin-quiet num">
                <PlanDateText date={row.from} /> — <PlanDateText date={row.to} />
              </span>
            </li>
          ))}
        </ul>
        <Link to="/">{t('system.create')}</Link>
      </section>
      <section className="admin-card">
        <h2>{t('system.backup')}</h2>
        <p>{t('system.backupHow')}</p>
        <pre className="admin-code">{`sqlite3 "$DATA_DIR/guatu.db" "VACUUM INTO '/backup/guatu.sqlite'"\ncp -a "$DATA_DIR/evidence" "$DATA_DIR/auth-secret" "$DATA_DIR/signing-key.pem" /backup/`}</pre>
      </section>
    </div>
  )
}
