import type { AdminRole, Role } from '../../../shared/access/member.ts'
import { UnitId } from '../../../shared/ids.ts'
import type { SeedId } from '../seeds/seed.ts'

/** One password for every demo account: printed at start, offered on the login page, never made outside the demo. */
export const demoPassword = 'Guatu-2021-demo'

export interface DemoGrant {
  readonly seed: SeedId
  readonly roles: readonly Role[]
  readonly unitIds: readonly UnitId[]
}

/** People are named by post: the plans name nobody. `unit` is what the login page shows beside the role. */
export interface DemoAccount {
  readonly username: string
  readonly name: string
  readonly unit: string | null
  readonly role: Role | AdminRole
  readonly adminRole: AdminRole | null
  readonly grants: readonly DemoGrant[]
}

const everySeed: readonly SeedId[] = ['xuancheng', 'cihu', 'jinan', 'luan', 'tancheng']

/** Those who dispatch for a unit also return its work: 建投中心 does both, which is why there is an alternate. */
const everywhere = (role: Role, xuanchengUnit: string | null): DemoGrant[] =>
  everySeed.map(seed => {
    const units = seed === 'xuancheng' ? unitIds(xuanchengUnit) : []
    const both = role === 'dispatch' && units.length > 0
    return { seed, roles: both ? [role, 'unit'] : [role], unitIds: units }
  })

const unitIds = (id: string | null): UnitId[] => (id === null ? [] : [UnitId.parse(id)])

function post(
  username: string,
  name: string,
  role: Role,
  unit: [id: string, name: string] | null,
): DemoAccount {
  const grants =
    role === 'unit'
      ? [{ seed: 'xuancheng' as const, roles: [role], unitIds: unitIds(unit?.[0] ?? null) }]
      : everywhere(role, unit?.[0] ?? null)
  return { username, name, role, unit: unit?.[1] ?? null, adminRole: null, grants }
}

const officer = (username: string, name: string, adminRole: AdminRole): DemoAccount => ({
  username,
  name,
  role: adminRole,
  unit: null,
  adminRole,
  grants: [],
})

/**
 * Every role once, and the seven units that return most of the work. `dispatch2` is the named alternate:
 * it verifies what 建投中心 itself leads, as `dispatch` verifies what 经济发展局 leads.
 */
export const demoAccounts: readonly DemoAccount[] = [
  post('leader', '主要领导', 'leader', null),
  post('leader2', '分管领导（工业）', 'leader', null),
  post('dispatch', '建投中心调度员', 'dispatch', ['jiantou', '建投中心']),
  post('dispatch2', '经济发展局调度员', 'dispatch', ['jingfa', '经济发展局']),
  post('zhaoshang', '招商局填报员', 'unit', ['zhaoshang', '招商局']),
  post('jianshe', '建设局填报员', 'unit', ['jianshe', '建设局']),
  post('jingfa', '经济发展局填报员', 'unit', ['jingfa', '经济发展局']),
  post('keji', '科技中心填报员', 'unit', ['keji', '科技中心']),
  post('yuanqu', '园区管理中心填报员', 'unit', ['yuanqu', '园区管理中心']),
  post('gaoxintou', '高新投公司填报员', 'unit', ['gaoxintou', '高新投公司']),
  post('dangqun', '党群工作部填报员', 'unit', ['dangqun', '党群工作部']),
  post('jiwei', '纪工委督查员', 'inspector', ['jigongwei', '纪工委']),
  officer('sysadmin', '系统管理员', 'sysadmin'),
  officer('secadmin', '安全管理员', 'secadmin'),
  officer('auditor', '审计员', 'auditor'),
]
