import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CampaignId } from '../../shared/ids.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import { refusalWords } from '../card/words/refusal-words.ts'
import { useSession } from '../live/hooks.ts'
import { toast } from '../ui/index.ts'
import { useAskAgain } from './slip-data.ts'

/** Asks the server for something, says what came of it, and shows everything as it is now. Null: refused, and said so. */
export function useSlipAct() {
  const { t } = useTranslation(['slip', 'card'])
  const { campaign } = useSession()
  const askAgain = useAskAgain()
  const [busy, setBusy] = useState(false)
  const run = async <T>(
    act: (campaign: CampaignId) => Promise<T | Refusal>,
    done?: string | ((answer: T) => string),
  ): Promise<T | null> => {
    setBusy(true)
    const answer = await act(campaign)
    // also after a refusal: mostly it says that something moved meanwhile
    await askAgain()
    setBusy(false)
    if (isRefusal(answer)) {
      toast(refusalWords(t, answer), { kind: 'bad', key: 'refused' })
      return null
    }
    if (done) toast(typeof done === 'string' ? done : done(answer), { kind: 'good' })
    return answer
  }
  return { run, busy }
}
