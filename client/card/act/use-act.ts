import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandInput } from '../../../shared/board/command.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { useSession } from '../../live/hooks.ts'
import { toast } from '../../ui/index.ts'
import { refusalWords } from '../words/refusal-words.ts'

/** Sends a command and says what came of it. `run` answers the new ids, or null when it was refused. */
export function useAct() {
  const { t } = useTranslation('card')
  const session = useSession()
  const [busy, setBusy] = useState(false)
  const run = async (command: CommandInput, done?: string): Promise<readonly string[] | null> => {
    setBusy(true)
    const answer = await session.command(command)
    setBusy(false)
    if (isRefusal(answer)) {
      toast(refusalWords(t, answer), { kind: 'bad', key: 'refused' })
      return null
    }
    if (done) toast(done, { kind: 'good' })
    return answer.ids
  }
  return { run, busy }
}
