import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingId } from '../../../shared/ids.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { refusalWords } from '../../card/words/refusal-words.ts'
import type { ControlActInput } from '../../live/live-channel.ts'
import { useLiveChannel } from '../../live/live-channel-hooks.ts'
import { toast } from '../../ui/index.ts'

/** Sends an act on a meeting's control and says what came of it; of two who race, one is told that somebody was quicker. */
export function useControlAct(meeting: MeetingId) {
  const { t } = useTranslation(['meeting', 'card'])
  const channel = useLiveChannel()
  const [busy, setBusy] = useState(false)
  const act = async (input: ControlActInput): Promise<boolean> => {
    setBusy(true)
    const answer = await channel.act(meeting, input)
    setBusy(false)
    if (!isRefusal(answer)) return true
    const words = answer.refused === 'conflict' ? t('present.conflict') : refusalWords(t, answer)
    toast(words, { kind: 'bad', key: 'refused' })
    return false
  }
  return { act, busy }
}
