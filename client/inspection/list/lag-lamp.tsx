import { useTranslation } from 'react-i18next'
import type { LagRow } from '../../../shared/inspection/lag.ts'
import { Lamp } from '../../card/lamp.tsx'
import { useYear } from '../../card/use-year.ts'
import { dateWords } from '../../card/words/date-words.ts'

/** The lamp, for how many days and since when. */
export function LagLamp({ row, known }: { row: LagRow; known: boolean }) {
  const { t } = useTranslation(['inspection', 'card'])
  const year = useYear()
  return (
    <div className="lag-lamp">
      <p>
        <Lamp lamp={row.lamp} withWord />
        {known && <b className="num">{t('row.days', { n: row.days })}</b>}
      </p>
      {known && (
        <p className="inspect-soft num">
          {row.since ? t('row.since', { date: dateWords(t, row.since, year) }) : t('row.sinceToday')}
        </p>
      )}
    </div>
  )
}
