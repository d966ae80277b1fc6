import { useTranslation } from 'react-i18next'
import type { MeetingState } from '../../../shared/meeting/fields.ts'
import { useYear } from '../../card/use-year.ts'
import { momentWords } from '../../card/words/moment-words.ts'
import { useBoard } from '../../live/hooks.ts'
import { Icon } from '../../ui/index.ts'

type Signed = Extract<MeetingState, { kind: 'signed' }>['signed']

/** Signed minutes say so, by whom and when, and under which hash anybody can check them. */
export function SignedBanner({ signed }: { signed: Signed }) {
  const { t } = useTranslation(['meeting', 'card'])
  const zone = useBoard(view => view.plan.campaign.timeZone)
  const year = useYear()
  return (
    <p className="signed" role="status">
      <Icon name="lock" />
      <b>{t('signed.by', { signer: signed.signer, number: signed.number })}</b>
      <span className="num">{momentWords(t, signed.at, zone, year)}</span>
      <span className="signed-hash">
        {t('signed.hash')} <code title={signed.sha256}>{signed.sha256}</code>
      </span>
    </p>
  )
}
