import { useTranslation } from 'react-i18next'
import { useSlipQuery } from '../../slip/slip-data.ts'
import { Button, EmptyState, Skeleton } from '../../ui/index.ts'
import { useAddress } from '../../ui/use-address.ts'
import { matchesSlip, slipFilterFrom, slipParams, slipsInOrder } from './slip-filter.ts'
import { SlipsBar } from './slips-bar.tsx'
import { SlipsTable } from './slips-table.tsx'

/** 督查单: every letter one may read, what is late first; a press opens it. */
export function SlipsTab() {
  const { t } = useTranslation(['inspection', 'slip'])
  const [params, change] = useAddress()
  const query = useSlipQuery()
  const filter = slipFilterFrom(params)
  if (query.isPending)
    return (
      <div className="inspect-scroll" aria-busy="true">
        <Skeleton height={200} />
      </div>
    )
  if (!query.data)
    return (
      <EmptyState
        icon="alert"
        title={t('slipsFailed')}
        action={
          <Button icon="refresh" onClick={() => void query.refetch()}>
            {t('retry')}
          </Button>
        }
      />
    )
  const all = query.data
  if (all.length === 0) return <EmptyState icon="send" title={t('slips.none')} hint={t('slips.noneHint')} />
  const shown = slipsInOrder(all.filter(slip => matchesSlip(slip, filter)))
  const clear = () =>
    change(now => {
      for (const name of slipParams) now.delete(name)
      return now
    })
  return (
    <>
      <SlipsBar all={all} shown={shown} filter={filter} />
      <div className="inspect-scroll">
        {shown.length > 0 ? (
          <section className="inspect-sheet" aria-label={t('tab.slips')}>
            <SlipsTable slips={shown} />
          </section>
        ) : (
          <EmptyState
            icon="search"
            title={t('slips.nothing')}
            action={<Button onClick={clear}>{t('slips.clear')}</Button>}
          />
        )}
      </div>
    </>
  )
}
