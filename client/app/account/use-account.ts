import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { isRefusal } from '../../../shared/refusal.ts'
import { ask, get, Refused } from '../api.ts'
import { type Account, rememberAccount, rememberedAccount, SessionAnswer, Status } from './account.ts'

export const accountKey = ['account'] as const

/** Who is signed in; null when nobody. Without a server, whoever last used this browser. */
export function useAccount(): UseQueryResult<Account | null> {
  return useQuery({ queryKey: accountKey, queryFn: readAccount, staleTime: 60_000, retry: false })
}

async function readAccount(): Promise<Account | null> {
  const answer = await ask('GET', '/api/session', SessionAnswer)
  if (!isRefusal(answer)) {
    rememberAccount(answer.user)
    return answer.user
  }
  if (answer.refused === 'unavailable') {
    const remembered = rememberedAccount()
    if (remembered) return remembered
    throw new Refused(answer)
  }
  return null
}

export function useStatus(): UseQueryResult<Status> {
  return useQuery({
    queryKey: ['status'],
    queryFn: () => get('/api/status', Status),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  })
}
