import type { MeetingStory } from './meeting-story.ts'

/** 领导小组每月, 主要领导每半月, 专项组每旬: one or two of each; the others have not met, and it shows. */
export const otherMeetings: readonly MeetingStory[] = [
  {
    key: 'month-09',
    title: '领导小组第1次调度会',
    rhythm: 'month',
    periodEnd: '09-30',
    planned: '09-28 10:00',
    on: '09-29',
    time: '09:30',
    place: '管委会一楼会议室',
    chair: ['zhuyao', '主要领导'],
    present: ['jiantou', 'jingfa', 'zhaoshang', 'jianshe', 'yuanqu', 'gaoxintou', 'keji', 'dangqun'],
    observers: ['jigongwei'],
    held: {
      until: '11:00',
      notes: [
        {
          section: 'speech',
          by: 'dispatch',
          text: '“百日会战”已经打响，各专项组要一周内完成任务分解。\n建立一旬一调度、每月一通报，进展慢的点名。',
        },
      ],
      decided: [
        {
          what: '建立五个专项推进组工作台账，明确联络员',
          lead: 'jiantou',
          support: ['jingfa', 'zhaoshang', 'dangqun'],
          due: '10-09',
          steps: [
            ['09-29 14:30', 'dispatch', 'sign'],
            ['09-30 09:00', 'dispatch', 'start'],
            ['10-09 11:30', 'dispatch', 'finish', '台账和联络员名单已印发'],
            ['10-09 16:10', 'dispatch2', 'clear', '同意销号'],
          ],
        },
        {
          what: '摸清在谈项目底数，按周更新签约计划',
          lead: 'zhaoshang',
          due: '10-15',
          steps: [
            ['09-29 15:00', 'zhaoshang', 'sign'],
            ['09-30 10:00', 'zhaoshang', 'start'],
            ['10-14 17:00', 'zhaoshang', 'finish', '在谈项目10个，签约计划已按周排定'],
            ['10-15 10:00', 'dispatch', 'clear', '同意销号'],
          ],
        },
      ],
      signed: { at: '09-30 10:30', by: 'leader', number: '〔2021〕1号', signer: '主要领导' },
    },
  },
  {
    key: 'half-1015',
    title: '“百日会战”清单内项目调度会',
    rhythm: 'half-month',
    scope: { listId: 'in' },
    periodEnd: '10-15',
    planned: '10-13 16:00',
    on: '10-14',
    time: '09:30',
    place: '管委会一楼会议室',
    chair: ['zhuyao', '主要领导'],
    present: ['jiantou', 'jingfa', 'zhaoshang', 'jianshe', 'yuanqu', 'gaoxintou'],
    leave: ['caizheng'],
    observers: ['jigongwei'],
    held: {
      until: '11:10',
      notes: [
        {
          section: 'overall',
          by: 'dispatch',
          text: '清单内14个新开工项目已开工3个，10个竣工项目中有5个节点滞后。',
        },
        {
          section: 'speech',
          by: 'dispatch',
          text: '清单内项目是“百日会战”的硬任务，一个都不能掉队。\n滞后项目由包保领导每周到现场，半月后逐个过堂。',
        },
      ],
      decided: [
        {
          what: '对竣工节点滞后的清单内项目逐个倒排工期，每日报进度',
          card: 'c06',
          lead: 'jianshe',
          support: ['yuanqu', 'gaoxintou'],
          due: '10-22',
          steps: [
            ['10-14 14:30', 'jianshe', 'sign'],
            ['10-15 09:00', 'jianshe', 'start'],
            ['10-20 16:20', 'jianshe', 'finish', '5个项目均已倒排工期'],
            ['10-21 09:30', 'dispatch', 'clear', '同意销号'],
            ['10-26 11:10', 'dispatch', 'reopen', '回头看发现2个项目未按日报送，重新办理'],
          ],
        },
        {
          what: '研究生物医药原料药项目供地方案',
          card: 's08',
          lead: 'jiantou',
          support: ['zhaoshang', 'jianshe'],
          due: '10-28',
          steps: [
            ['10-14 15:00', 'dispatch', 'sign'],
            ['10-18 09:20', 'dispatch', 'start'],
            ['10-28 10:50', 'dispatch', 'finish', '年内供地难度较大，已提请调出清单'],
          ],
        },
      ],
      signed: { at: '10-15 09:10', by: 'leader', number: '〔2021〕4号', signer: '主要领导' },
    },
  },
  {
    key: 'xun-industry-1019',
    title: '工业提级专项推进组第1次调度会',
    rhythm: 'xun-industry',
    scope: { areaId: 'industry' },
    periodEnd: '10-20',
    planned: '10-18 15:30',
    on: '10-19',
    time: '09:00',
    place: '经济发展局会议室',
    chair: [null, '工业提级专项推进组组长'],
    present: ['jingfa', 'jiantou', 'keji'],
    held: {
      until: '10:10',
      notes: [{ section: 'speech', by: 'dispatch', text: '重点企业服务要定人定事，问题清单一旬一更新。' }],
      decided: [
        {
          what: '到立讯精密现场办公，梳理用工、配套问题清单',
          card: 'm2-lixun',
          lead: 'jingfa',
          support: ['keji'],
          due: '10-31',
          steps: [
            ['10-19 14:30', 'jingfa', 'sign'],
            ['10-20 09:00', 'jingfa', 'start'],
          ],
        },
      ],
    },
  },
  {
    key: 'xun-projects-1020',
    title: '项目提速专项推进组第1次调度会',
    rhythm: 'xun-projects',
    scope: { areaId: 'projects' },
    periodEnd: '10-20',
    planned: '10-19 16:00',
    on: '10-20',
    time: '14:30',
    place: '建投中心会议室',
    chair: [null, '项目提速专项推进组组长'],
    present: ['jiantou', 'zhaoshang', 'jianshe', 'yuanqu', 'gaoxintou'],
    held: {
      until: '15:50',
      notes: [
        { section: 'overall', by: 'dispatch', text: '专项组逐项过堂，滞后项目均已明确责任人。' },
        { section: 'speech', by: 'dispatch', text: '园区支路、雨污管网关系投产企业用水用路，要优先保障。' },
      ],
      decided: [
        {
          what: '完成园区支路提升工程施工围挡和交通导改，全面开工',
          card: 'g02',
          lead: 'jianshe',
          support: ['yuanqu'],
          due: '10-30',
          steps: [
            ['10-20 16:30', 'jianshe', 'sign'],
            ['10-21 09:00', 'jianshe', 'start'],
            ['10-27 15:00', 'jianshe', 'report', '围挡已完成，导改方案待交警部门批复'],
          ],
        },
      ],
      signed: { at: '10-21 15:00', by: 'leader2', number: '〔2021〕6号', signer: '分管领导' },
    },
  },
]
