import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Slip } from '../../../shared/slip/slip.ts'
import type { OfferedDeed } from '../../../shared/slip/slip-deeds-for.ts'
import { useBoard, useMember } from '../../live/hooks.ts'
import { Button } from '../../ui/index.ts'
import { takeDeed } from '../slip-requests.ts'
import { useSlipAct } from '../use-slip-act.ts'
import './deed.css'
import { DeedDialog } from './deed-dialog.tsx'
import { deedOf, emptyForm, isAtOnce } from './deed-draft.ts'
import { offered, whyNot } from './offered.ts'

/** What this person may do now, and why what they may look for is not there. */
export function SlipDeeds({ slip }: { slip: Slip }) {
  const { t } = useTranslation('slip')
  const member = useMember()
  const today = useBoard(view => view.today)
  const { run, busy } = useSlipAct()
  const [asking, setAsking] = useState<OfferedDeed | null>(null)
  // a draft is issued from where it is written
  const deeds = offered(member, slip, today).filter(deed => deed.act !== 'issue')
  const missing = whyNot(member, slip, today)
  const press = (deed: OfferedDeed) => {
    const ready = isAtOnce(deed.act) && deedOf(deed.act, deed, emptyForm, slip)
    if (!ready) return setAsking(deed)
    void run(campaign => takeDeed(campaign, slip, ready), t(`done.${deed.act}`))
  }
  return (
    <>
      {deeds.length > 0 && (
        <div className="slip-deeds">
          {deeds.map((deed, at) => (
            <Button key={deed.act} kind={kindOf(deed, at)} disabled={busy} onClick={() => press(deed)}>
              {t(`act.${deed.act}`)}
            </Button>
          ))}
        </div>
      )}
      {missing.length > 0 && (
        <ul className="slip-why-not">
          {missing.map(why => (
            <li key={why}>{t(`whyNot.${why}`)}</li>
          ))}
        </ul>
      )}
      {asking && <DeedDialog slip={slip} deed={asking} onClose={() => setAsking(null)} />}
    </>
  )
}

/** The first is what is waited for; taking a letter back never is. */
function kindOf({ act }: OfferedDeed, at: number): 'primary' | 'plain' | 'ghost' {
  if (act === 'withdraw') return 'ghost'
  return at === 0 ? 'primary' : 'plain'
}
