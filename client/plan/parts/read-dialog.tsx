import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../ui/index.ts'
import type { Listing, Row } from '../collections/listing.ts'
import { Clause } from './clause.tsx'
import { ItemFacts } from './item-facts.tsx'

/** The same item for those who may only read. */
export function ReadDialog(props: { listing: Listing; row: Row; onClose: () => void }) {
  const { t } = useTranslation('plan')
  const { listing, row } = props
  return (
    <Dialog
      open
      title={row.name}
      width={720}
      onClose={props.onClose}
      footer={<Button onClick={props.onClose}>{t('close')}</Button>}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long item is scrolled from the keyboard */}
      <section className="plan-read" tabIndex={0} aria-label={row.name}>
        <ItemFacts form={listing.form} draft={row.item} />
        {listing.clauses && <Clause clause={row.clause} whole />}
      </section>
    </Dialog>
  )
}
