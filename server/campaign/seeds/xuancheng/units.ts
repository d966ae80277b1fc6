import type { SeedParts } from '../assemble-plan.ts'
import { unit } from '../draft-unit.ts'

const outside = { outside: true }

/** The 17 units of the nine lists of 责任部门, in the order the document first names them, then those it works with. */
export const units: SeedParts['units'] = [
  unit('jiantou', '建投中心', 'zone'),
  unit('jingfa', '经济发展局', 'zone'),
  unit('zhaoshang', '招商局', 'zone'),
  unit('jianshe', '建设局', 'zone'),
  unit('shehui', '社会事业局', 'zone'),
  unit('yingji', '应急管理中心', 'zone'),
  unit('yuanqu', '园区管理中心', 'zone'),
  unit('gaoxintou', '高新投公司', 'company'),
  unit('huanbao', '环保办', 'zone'),
  unit('caizheng', '财政局', 'zone'),
  unit('keji', '科技中心', 'zone'),
  unit('dangqun', '党群工作部', 'zone'),
  unit('bangongshi', '办公室', 'zone'),
  unit('jigongwei', '纪工委', 'zone'),
  unit('gonghui', '总工会', 'zone'),
  unit('fulian', '妇联', 'zone'),
  unit('tuanwei', '共青团', 'zone'),
  unit('qu-jingxin', '区经信局', 'county', outside),
  unit('qu-tongji', '区统计局', 'county', outside),
  unit('qu-shuiwu', '区税务局', 'county', outside),
  unit('qu-keji', '科技局', 'county', outside),
  unit('qu-shangshi', '区上市办', 'county', outside),
  unit('qu-zhaoshang', '区招商合作服务中心', 'county', outside),
]

/** Only posts: the document names nobody. */
export const people: SeedParts['people'] = [
  { id: 'zhuyao', name: '主要领导', post: '主要领导', leader: true, sample: false },
  { id: 'fenguan', name: '分管领导', post: '分管领导', leader: true, sample: false },
]

export const lists: SeedParts['lists'] = [
  {
    id: 'in',
    name: '清单内',
    family: '会战清单',
    source: {
      where: '二(一)项目提速会战',
      text: '清单内新开工项目14个、竣工10个、投产15个,持续推进项目完成投资1.83亿元以上',
    },
  },
  {
    id: 'out',
    name: '清单外',
    family: '会战清单',
    source: { where: '二(一)项目提速会战', text: '清单外新开工项目5个、投产3个' },
  },
]
