import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BulletinKind } from '../../../shared/bulletin/bulletin.ts'
import { mayBulletin } from '../../../shared/bulletin/may-bulletin.ts'
import { BriefCard } from '../../card/brief/brief-card.tsx'
import { useMember } from '../../live/hooks.ts'
import { Button, EmptyState, Skeleton, Tabs } from '../../ui/index.ts'
import { useAddress } from '../../ui/use-address.ts'
import { useBulletins } from '../bulletin-api.ts'
import { BulletinRow } from './bulletin-row.tsx'
import { DraftDialog } from './draft-dialog.tsx'

/** This morning's brief, then what was drafted and issued, by kind. */
export function BulletinIndex() {
  const { t } = useTranslation('bulletin')
  const [address, change] = useAddress()
  const [drafting, setDrafting] = useState(false)
  const mayDraft = mayBulletin(useMember(), 'draft')
  const { data, isError, refetch } = useBulletins()
  const kind = BulletinKind.safeParse(address.get('kind')).data ?? 'all'
  const shown = (data ?? []).filter(one => kind === 'all' || one.kind === kind)
  const choose = (next: BulletinKind | 'all') =>
    change(now => {
      if (next === 'all') now.delete('kind')
      else now.set('kind', next)
      return now
    })
  const tabs = (['all', ...BulletinKind.options] as const).map(key => ({
    key,
    label: key === 'all' ? t('list.all') : t(`kind.${key}`),
    count: data?.filter(one => key === 'all' || one.kind === key).length,
  }))
  return (
    <div className="bulletin-scroll">
      <div className="bulletin-index">
        <BriefCard />
        <div className="bulletin-bar">
          <Tabs label={t('list.filter')} tabs={tabs} value={kind} onChange={choose} />
          {mayDraft && (
            <Button kind="primary" icon="plus" onClick={() => setDrafting(true)}>
              {t('list.draft')}
            </Button>
          )}
        </div>
        {!data && !isError && <Skeleton />}
        {isError && (
          <EmptyState
            icon="alert"
            title={t('list.failed')}
            action={<Button onClick={() => refetch()}>{t('list.retry')}</Button>}
          />
        )}
        {data && shown.length === 0 && (
          <EmptyState
            icon="file"
            title={t('list.empty')}
            hint={t(mayDraft ? 'list.emptyHint' : 'list.emptyHintReader')}
          />
        )}
        {shown.length > 0 && (
          <ul className="bulletin-list">
            {shown.map(one => (
              <BulletinRow key={one.id} bulletin={one} />
            ))}
          </ul>
        )}
      </div>
      {drafting && <DraftDialog onClose={() => setDrafting(false)} />}
    </div>
  )
}
