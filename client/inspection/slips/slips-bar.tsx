import { useTranslation } from 'react-i18next'
import type { Slip } from '../../../shared/slip/slip.ts'
import { SlipKind } from '../../../shared/slip/slip-kinds.ts'
import { useBoard } from '../../live/hooks.ts'
import { useKindName } from '../../slip/slip-mark.tsx'
import { Select } from '../../ui/index.ts'
import { useAddress } from '../../ui/use-address.ts'
import { isOpen, type SlipFilter, slipGroups } from './slip-filter.ts'

/** How many, and which of them. */
export function SlipsBar(props: { all: readonly Slip[]; shown: readonly Slip[]; filter: SlipFilter }) {
  const { t } = useTranslation(['inspection', 'slip'])
  const { all, shown, filter } = props
  const [, change] = useAddress()
  const kindName = useKindName()
  const units = useBoard(view => view.plan.units)
  const addressed = new Set(all.map(slip => slip.unitId))
  const kinds = SlipKind.options.filter(kind => all.some(slip => slip.kind === kind))
  const set = (name: string) => (value: string) =>
    change(now => {
      if (value) now.set(name, value)
      else now.delete(name)
      return now
    })
  const late = shown.filter(slip => slip.overdue).length
  return (
    <search className="inspect-filter" aria-label={t('slips.label')}>
      <p className="inspect-count" aria-live="polite">
        <strong className="num">{t('slips.count', { n: shown.length })}</strong>
        <span className="num">{t('slips.open', { n: shown.filter(isOpen).length })}</span>
        {late > 0 && <span className="inspect-alert num">{t('slips.overdue', { n: late })}</span>}
      </p>
      <Select
        label={t('slips.stateName')}
        hideLabel
        size="s"
        value={filter.group ?? ''}
        options={[
          { value: '', label: t('slips.all') },
          ...slipGroups.map(value => ({ value: value as string, label: t(`slips.group.${value}`) })),
        ]}
        onChange={set('state')}
      />
      <Select
        label={t('slips.kind')}
        hideLabel
        size="s"
        value={filter.kind ?? ''}
        options={[
          { value: '', label: t('slips.allKinds') },
          ...kinds.map(value => ({ value: value as string, label: kindName(value) })),
        ]}
        onChange={set('kind')}
      />
      <Select
        label={t('slips.unit')}
        hideLabel
        size="s"
        value={filter.unit ?? ''}
        options={[
          { value: '', label: t('slips.allUnits') },
          ...units
            .filter(unit => addressed.has(unit.id))
            .map(unit => ({ value: unit.id as string, label: unit.shortName })),
        ]}
        onChange={set('to')}
      />
    </search>
  )
}
