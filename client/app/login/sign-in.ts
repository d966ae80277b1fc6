import { z } from 'zod'
import { isRefusal } from '../../../shared/refusal.ts'
import { ask } from '../api.ts'

export const DemoAccount = z.object({
  username: z.string(),
  password: z.string(),
  role: z.string(),
  name: z.string(),
  unit: z.string().nullish(),
})
export type DemoAccount = z.infer<typeof DemoAccount>

export type SignInFailure = 'failed' | 'unreachable' | 'busy'

/** Null: signed in. Wrong name, wrong password and a disabled account are one failure, so that names cannot be tried out. */
export async function signIn(username: string, password: string): Promise<SignInFailure | null> {
  const answer = await ask('POST', '/api/auth/sign-in/username', z.unknown(), { username, password })
  if (!isRefusal(answer)) return null
  if (answer.refused === 'unavailable') return 'unreachable'
  return answer.refused === 'busy' ? 'busy' : 'failed'
}

/** Where to go after signing in; only places of our own. */
export function placeAfter(back: string | null): string {
  return back?.startsWith('/') && !back.startsWith('//') && !back.startsWith('/login') ? back : '/'
}
