import { useTranslation } from 'react-i18next'
import type { Span } from '../../../shared/calendar/span.ts'
import { burnUpOfMilestones, type KeptFigures } from '../../../shared/history/burn-up.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, Select } from '../../ui/index.ts'
import { saveCsv } from '../compare/csv.ts'
import { lampDays } from './lamp-days.ts'
import { boardLines } from './trend-lines.ts'
import type { TrendChoice } from './use-trend-address.ts'

interface Shown {
  readonly days: readonly KeptFigures[]
  readonly span: Span
  readonly chosen: TrendChoice
}

/** Of what, as pictures or as figures. */
export function TrendToolbar({ days, span, chosen }: Shown) {
  const { t } = useTranslation(['history', 'card'])
  const plan = useBoard(view => view.plan)
  const today = useBoard(view => view.today)
  const { area, asTable, set } = chosen
  const save = () => {
    const lines = boardLines(
      t,
      plan.campaign,
      lampDays(days, area?.id ?? null),
      burnUpOfMilestones(days, span, area?.id),
    )
    saveCsv(t('trend.file', { name: area?.name ?? t('trend.board'), day: today }), lines)
  }
  return (
    <div className="trend-bar">
      <Select
        label={t('compare.areaId')}
        hideLabel
        size="s"
        value={area?.id ?? ''}
        options={[
          { value: '', label: t('compare.allAreas') },
          ...plan.areas.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onChange={value => set('area', value || null)}
      />
      <p className="trend-hint">{t('trend.hint')}</p>
      <Button size="s" icon="table" onClick={() => set('as', asTable ? null : 'table')}>
        {t(asTable ? 'trend.asChart' : 'trend.asTable')}
      </Button>
      <Button size="s" icon="download" onClick={save}>
        {t('compare.export')}
      </Button>
    </div>
  )
}
