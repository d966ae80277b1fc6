import type { Role } from '../../shared/access/member.ts'
import { type ApiClient, apiClient } from '../support/api.ts'
import { openPeopledServer, type PeopledServer } from '../support/api-people.ts'

export interface ScreenServer extends PeopledServer {
  /** A dispatcher of the campaign. */
  readonly dispatch: ApiClient
  /** A TV that shows a code nobody has typed yet. */
  newTv(): Promise<{ readonly tv: ApiClient; readonly code: string }>
  /** A TV let in by the dispatcher. */
  pairedTv(name?: string): Promise<{ readonly tv: ApiClient; readonly id: string }>
}

export const roles: readonly Role[] = ['leader', 'dispatch', 'unit', 'inspector']

export async function openScreenServer(): Promise<ScreenServer> {
  const server = await openPeopledServer()
  const dispatch = await server.join('tiaodu', ['dispatch'])
  const newTv = async () => {
    const tv = apiClient(server.url)
    const { body } = await tv.post('/api/screens/pairings')
    return { tv, code: body.code as string }
  }
  return {
    ...server,
    dispatch,
    newTv,
    async pairedTv(name = '会议室大屏') {
      const { tv, code } = await newTv()
      const { body } = await dispatch.post('/api/campaigns/xuancheng/screens', { code, name })
      await tv.get('/api/screens/pairing')
      return { tv, id: body.id }
    },
  }
}

export const screensPath = '/api/campaigns/xuancheng/screens'
