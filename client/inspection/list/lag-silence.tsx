import { useTranslation } from 'react-i18next'
import type { LagRow } from '../../../shared/inspection/lag.ts'
import { quietDays } from '../../../shared/inspection/severity.ts'
import { useYear } from '../../card/use-year.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { localMoment } from '../../card/words/moment-words.ts'
import { useBoard } from '../../live/hooks.ts'

/** How long nobody has changed anything, and who was the last. */
export function LagSilence({ row, known }: { row: LagRow; known: boolean }) {
  const { t } = useTranslation(['inspection', 'card'])
  const year = useYear()
  const zone = useBoard(view => view.plan.campaign.timeZone)
  const { changed, staleDays } = row
  if (!known) return <p className="lag-silence inspect-soft">{t('row.unknown')}</p>
  return (
    <div className="lag-silence num">
      <p className={staleDays === null || staleDays > quietDays ? 'inspect-alert' : undefined}>
        {staleDays === null
          ? t('row.never')
          : staleDays === 0
            ? t('row.freshToday')
            : t('row.stale', { n: staleDays })}
      </p>
      {changed && (
        <p className="inspect-soft" title={changed.name}>
          {t('row.lastBy', {
            name: changed.name,
            date: dateWords(t, localMoment(changed.at, zone).date, year),
          })}
        </p>
      )}
    </div>
  )
}
