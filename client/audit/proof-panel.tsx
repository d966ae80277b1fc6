import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CampaignId } from '../../shared/ids.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { ask } from '../app/api.ts'
import { useRefusalWords } from '../app/use-refusal-words.ts'
import { Button, Icon, Skeleton, toast } from '../ui/index.ts'
import { AuditVerdict, auditPath, useHeads } from './audit-data.ts'
import { download } from './download.ts'

/** Whether the chain holds, in words, and the days that were sealed. */
export function ProofPanel({ campaign }: { campaign: CampaignId }) {
  const { t } = useTranslation('audit')
  return (
    <aside className="audit-proof" aria-label={t('proof')}>
      <Check campaign={campaign} />
      <Heads campaign={campaign} />
    </aside>
  )
}

function Check({ campaign }: { campaign: CampaignId }) {
  const { t } = useTranslation('audit')
  const words = useRefusalWords()
  const [verdict, setVerdict] = useState<AuditVerdict | 'running' | null>(null)
  const run = async () => {
    setVerdict('running')
    const answer = await ask('GET', `${auditPath(campaign)}/verify`, AuditVerdict)
    if (isRefusal(answer)) toast(words(answer), { kind: 'bad' })
    setVerdict(isRefusal(answer) ? null : answer)
  }
  return (
    <section className="audit-card">
      <h2>{t('check.title')}</h2>
      <p className="audit-quiet">{t('check.hint')}</p>
      <Button kind="primary" icon="shield" disabled={verdict === 'running'} onClick={run}>
        {t(verdict === 'running' ? 'check.running' : 'check.run')}
      </Button>
      <div role="status">{verdict && verdict !== 'running' && <Verdict verdict={verdict} />}</div>
    </section>
  )
}

function Verdict({ verdict }: { verdict: AuditVerdict }) {
  const { t } = useTranslation('audit')
  const { whole, seq, hash, days, why, day } = verdict
  return (
    <div className={whole ? 'audit-verdict' : 'audit-verdict audit-broken'}>
      <p>
        <Icon name={whole ? 'check' : 'alert'} />
        <strong>{whole ? t('check.whole') : t('check.broken')}</strong>
      </p>
      <p>{whole ? t('check.wholeOf', { rows: seq, days }) : t(`check.why.${why}`, { seq, day })}</p>
      {hash && <code className="audit-hash">{hash}</code>}
    </div>
  )
}

function Heads({ campaign }: { campaign: CampaignId }) {
  const { t } = useTranslation('audit')
  const heads = useHeads(campaign)
  const days = heads.data?.heads.toReversed() ?? []
  return (
    <section className="audit-card audit-heads">
      <h2>{t('heads.title')}</h2>
      <p className="audit-quiet">{t('heads.hint')}</p>
      <Button
        size="s"
        icon="download"
        disabled={days.length === 0}
        onClick={() => download(`${auditPath(campaign)}/heads.json`)}
      >
        {t('heads.export')}
      </Button>
      {heads.isPending && <Skeleton height={80} />}
      {heads.isSuccess && days.length === 0 && <p className="audit-quiet">{t('heads.none')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ol tabIndex={0} aria-label={t('heads.title')}>
        {days.map(({ day, seq, hash }) => (
          <li key={day} className="num">
            <span>{day}</span>
            <span>{t('heads.row', { seq })}</span>
            <span className="audit-quiet" title={hash}>
              {hash.slice(0, 8)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
