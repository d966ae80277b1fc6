import { useState } from 'react'
import type { CommandInput } from '../../../shared/board/command.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import { useSession } from '../../live/hooks.ts'
import { toast } from '../../ui/index.ts'

/** Sends a command. Answers the refusal, for the form to show beside what was typed, or null when it is done. */
export function usePlanCommand() {
  const session = useSession()
  const [busy, setBusy] = useState(false)
  const send = async (command: CommandInput, done?: string): Promise<Refusal | null> => {
    setBusy(true)
    const answer = await session.command(command)
    setBusy(false)
    if (isRefusal(answer)) return answer
    if (done) toast(done, { kind: 'good', key: 'plan' })
    return null
  }
  return { send, busy }
}
