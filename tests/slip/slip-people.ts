import { addDays } from '../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { Slip } from '../../shared/slip/slip.ts'
import type { ApiAnswer, ApiClient } from '../support/api.ts'
import { openPeopledServer, type PeopledServer, type Person } from '../support/api-people.ts'

export const at = '/api/campaigns/xuancheng'

/** 宣城 with a card 招商局 leads and one the dispatchers' own unit leads, and somebody of every kind. */
export interface SlipTown {
  readonly server: PeopledServer
  readonly today: CalendarDate
  readonly card: string
  readonly ownCard: string
  readonly people: Record<Name, Person>
}
export type Name =
  | 'leader'
  | 'dispatch'
  | 'dispatch2'
  | 'unit'
  | 'other'
  | 'inspector'
  | 'inspector2'
  | 'outsider'

export async function openSlipTown(env: NodeJS.ProcessEnv = {}): Promise<SlipTown> {
  const server = await openPeopledServer(env)
  const people = {
    leader: await server.join('leader', ['leader']),
    dispatch: await server.join('dispatch', ['dispatch', 'unit'], ['jiantou']),
    dispatch2: await server.join('dispatch2', ['dispatch', 'unit'], ['jingfa']),
    unit: await server.join('unit', ['unit'], ['zhaoshang']),
    other: await server.join('other', ['unit'], ['jianshe']),
    inspector: await server.join('inspector', ['inspector'], ['jigongwei']),
    inspector2: await server.join('inspector2', ['inspector'], ['zhaoshang']),
    outsider: await server.join('outsider', []),
  }
  const create = async (title: string, leadUnitId: string) => {
    const command = {
      type: 'card.create',
      title,
      workflowId: 'task',
      areaId: 'projects',
      patch: { leadUnitId },
    }
    const { body } = await people.dispatch.post(`${at}/commands`, { key: `create ${leadUnitId}`, command })
    if (!body.ids) throw new Error(JSON.stringify(body))
    return String(body.ids[0])
  }
  return {
    server,
    people,
    today: server.program.parts.clock.today('Asia/Shanghai'),
    card: await create('示例事项', 'zhaoshang'),
    ownCard: await create('示例自办事项', 'jiantou'),
  }
}

let keys = 0
export const newKey = () => `key-${++keys}`

export const draftOf = (town: SlipTown, patch: object = {}) => ({
  key: newKey(),
  kind: 'rectify',
  cardId: town.card,
  unitId: 'zhaoshang',
  title: '示例整改事项',
  matter: '示例：节点逾期',
  demand: '示例：限期整改',
  basis: { words: '红灯（示例）', since: null, snapshot: null },
  due: addDays(town.today, 7),
  escalatedFrom: null,
  ...patch,
})

export const deed = (who: ApiClient, slip: Pick<Slip, 'id' | 'version'>, said: object): Promise<ApiAnswer> =>
  who.post(`${at}/slips/${slip.id}/deeds`, { key: newKey(), version: slip.version, deed: said })

const spoken = ['sign', 'start', 'report', 'finish', 'return', 'clear', 'review', 'reopen', 'state-case']

/** A deed that carries what its kind has to carry. */
export const said = (act: string, patch: object = {}): object => ({
  act,
  ...(act === 'issue' ? {} : { words: '示例说明' }),
  ...(spoken.includes(act) ? { evidenceIds: [] } : {}),
  ...patch,
})

/** Drafted and issued. */
export async function issue(town: SlipTown, who: ApiClient, patch: object = {}): Promise<Slip> {
  const draft = await who.post(`${at}/slips`, draftOf(town, patch))
  return must(await deed(who, draft.body, said('issue')))
}

export function must(answer: ApiAnswer): Slip {
  if (answer.status !== 200) throw new Error(`refused: ${JSON.stringify(answer.body)}`)
  return answer.body
}
