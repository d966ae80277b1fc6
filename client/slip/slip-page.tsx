import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import type { Slip } from '../../shared/slip/slip.ts'
import { isUnderWay } from '../../shared/slip/slip-days.ts'
import { rankOf } from '../../shared/slip/slip-ladder.ts'
import { viewsOf } from '../app/board/views.ts'
import { cardOf, useBoard, useMember, useSession } from '../live/hooks.ts'
import { Button, EmptyState, Icon, Skeleton } from '../ui/index.ts'
import { SlipDeeds } from './deed/slip-deeds.tsx'
import { IssueSlipDialog } from './issue/issue-slip-dialog.tsx'
import { kindsFor } from './issue/proposal.ts'
import { SlipPaper } from './page/slip-paper.tsx'
import { SlipTrail } from './page/slip-trail.tsx'
import { useSlipQuery, useSlips } from './slip-data.ts'
import { useKindName } from './slip-mark.tsx'
import { slipAddress, slipPaths } from './slip-paths.ts'

/** One letter: itself, what may be done with it now, and everything that was. */
export function SlipPage() {
  const { t } = useTranslation('slip')
  const { slip: id } = useParams()
  const query = useSlipQuery()
  const slip = query.data?.find(one => one.id === id)
  if (!slip && query.isPending)
    return (
      <div className="slip-page" aria-busy="true">
        <Skeleton height={360} />
      </div>
    )
  if (!slip)
    return (
      <EmptyState
        icon={query.isError ? 'wifi-off' : 'file'}
        title={t(query.isError ? 'failed' : 'gone')}
        hint={t(query.isError ? 'failedHint' : 'goneHint')}
        action={query.isError && <Button onClick={() => query.refetch()}>{t('retry')}</Button>}
      />
    )
  return <OneSlip slip={slip} />
}

function OneSlip({ slip }: { slip: Slip }) {
  const { t } = useTranslation('slip')
  const { campaign } = useSession()
  return (
    <div className="slip-page">
      <nav className="slip-ways" aria-label={t('ways')}>
        <Back />
        <Relatives slip={slip} />
        {slip.number && (
          <a href={slipPaths(campaign).paper(slip.id)} download className="slip-print">
            <Icon name="print" size={14} /> {t('print')}
          </a>
        )}
      </nav>
      <div className="slip-columns">
        <NowBox slip={slip} />
        <SlipPaper slip={slip} />
        <aside className="slip-side" aria-label={t('trail.title')}>
          <h2>{t('trail.title')}</h2>
          <SlipTrail slip={slip} />
        </aside>
      </div>
    </div>
  )
}

/** Who supervises follows letters in the list of all of them; a unit at its desk. */
function Back() {
  const { t } = useTranslation('slip')
  const { campaign } = useSession()
  const supervises = viewsOf(useMember()).all.includes('inspection')
  return (
    <Link to={`/c/${campaign}/${supervises ? 'inspection/slips' : 'todo'}`}>
      <Icon name="arrow-left" size={14} /> {t(supervises ? 'toSlips' : 'toDesk')}
    </Link>
  )
}

/** What can be done now: acts, going on with a draft, the next letter up. */
function NowBox({ slip }: { slip: Slip }) {
  const { t } = useTranslation('slip')
  const member = useMember()
  const { campaign } = useSession()
  const navigate = useNavigate()
  const card = useBoard(view => cardOf(view, slip.cardId))
  const [open, setOpen] = useState<'draft' | 'raise' | null>(null)
  const kinds = kindsFor(member, { card, unitId: slip.unitId })
  const graver = kinds.filter(kind => rankOf(kind) > rankOf(slip.kind))
  const mayRaise = isUnderWay(slip) && slip.escalatedTo === null && graver.length > 0
  const kindName = useKindName()
  return (
    <section className="slip-now" aria-label={t('now')}>
      <SlipDeeds slip={slip} />
      {slip.state === 'draft' && kinds.includes(slip.kind) && (
        <Button kind="primary" icon="edit" onClick={() => setOpen('draft')}>
          {t('issue.goOn')}
        </Button>
      )}
      {mayRaise && graver[0] && (
        <Button icon="arrow-up" onClick={() => setOpen('raise')}>
          {t('issue.raise', { kind: kindName(graver[0]) })}
        </Button>
      )}
      {open === 'draft' && <IssueSlipDialog draft={slip} card={card} onClose={() => setOpen(null)} />}
      {open === 'raise' && (
        <IssueSlipDialog
          card={card}
          unitId={slip.unitId}
          onClose={() => setOpen(null)}
          onDone={next => void navigate(slipAddress(campaign, next.id))}
          {...(graver[0] ? { kind: graver[0] } : {})}
        />
      )}
    </section>
  )
}

/** The letter it was raised from, and the one raised from it. */
function Relatives({ slip }: { slip: Slip }) {
  const { t } = useTranslation('slip')
  const slips = useSlips()
  const kindName = useKindName()
  const link = (id: string | null, key: 'raisedFrom' | 'raisedTo') => {
    const other = slips.find(one => one.id === id)
    return (
      other && (
        <Link to={slipAddress(slip.campaign, other.id)}>
          {t(key, { kind: kindName(other.kind), number: other.number ?? '' })}
        </Link>
      )
    )
  }
  return (
    <>
      {link(slip.escalatedFrom, 'raisedFrom')}
      {link(slip.escalatedTo, 'raisedTo')}
    </>
  )
}
