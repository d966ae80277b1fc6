import { useTranslation } from 'react-i18next'
import { dateWords } from '../../card/words/date-words.ts'
import { useBoard } from '../../live/hooks.ts'

/** On paper only: what this is and of which day. */
export function PrintHead() {
  const { t } = useTranslation(['inspection', 'card'])
  const name = useBoard(view => view.plan.campaign.name)
  const today = useBoard(view => view.today)
  return <p className="inspect-print-head">{t('printed', { campaign: name, date: dateWords(t, today) })}</p>
}
