import type { MeetingStory } from './meeting-story.ts'

const weekly = {
  rhythm: 'week',
  place: '管委会三楼会议室',
  chair: ['fenguan', '分管领导'],
  present: ['jiantou', 'jingfa', 'zhaoshang', 'jianshe', 'yuanqu', 'gaoxintou', 'caizheng'],
  observers: ['jigongwei'],
} as const

/** 分管领导每周召开一次项目调度会: four held, and today's at three in the afternoon. */
export const weeklyMeetings: readonly MeetingStory[] = [
  {
    ...weekly,
    key: 'week-0930',
    title: '第1次项目调度会',
    periodEnd: '10-03',
    planned: '09-29 16:10',
    on: '09-30',
    time: '15:00',
    held: {
      until: '15:50',
      notes: [
        { section: 'overall', by: 'dispatch', text: '各单位对照任务清单认领项目，台账已建立。' },
        {
          section: 'speech',
          by: 'dispatch',
          text: '要把每个项目的开工、竣工、投产时限倒排到旬，挂图作战。\n国庆期间在建项目不停工的，安全责任落实到人。',
        },
      ],
      decided: [
        {
          what: '梳理清单内14个新开工项目的开工时限和堵点，形成倒排计划',
          lead: 'jiantou',
          support: ['zhaoshang', 'jianshe'],
          due: '10-09',
          steps: [
            ['09-30 16:40', 'dispatch', 'sign'],
            ['10-08 09:20', 'dispatch', 'start'],
            ['10-09 10:10', 'dispatch', 'finish', '倒排计划已形成，印发各单位'],
            ['10-09 15:30', 'dispatch2', 'clear', '计划齐全，同意销号'],
          ],
        },
      ],
      signed: { at: '10-08 09:10', by: 'leader2', number: '〔2021〕2号', signer: '分管领导' },
    },
  },
  {
    ...weekly,
    key: 'week-1008',
    title: '第2次项目调度会',
    periodEnd: '10-10',
    planned: '10-08 09:30',
    on: '10-08',
    time: '15:30',
    held: {
      until: '16:30',
      notes: [
        {
          section: 'overall',
          by: 'dispatch',
          text: '节后在建项目全部复工，清单内新开工项目按倒排计划推进。',
        },
        { section: 'speech', by: 'dispatch', text: '节后要迅速进入状态，临近开工节点的项目一天一调度。' },
      ],
      decided: [
        {
          what: '指导企业补充安全条件论证材料，办结施工许可',
          card: 's03',
          lead: 'jianshe',
          support: ['yuanqu', 'yingji'],
          due: '10-15',
          steps: [
            ['10-08 17:05', 'jianshe', 'sign'],
            ['10-09 09:30', 'jianshe', 'start'],
            ['10-14 15:40', 'jianshe', 'report', '补正清单已发企业，等待企业补充材料'],
            ['10-18 10:20', 'dispatch', 'return', '许可尚未办结，请明确办结时间并跟踪到位'],
          ],
        },
        {
          what: '到在建项目现场开展节后复工安全检查，问题当场交办',
          lead: 'jianshe',
          support: ['yingji', 'yuanqu'],
          due: '10-12',
          steps: [
            ['10-08 17:06', 'jianshe', 'sign'],
            ['10-09 09:00', 'jianshe', 'start'],
            ['10-12 16:30', 'jianshe', 'finish', '检查11个在建项目，9条隐患均已整改'],
            ['10-13 09:40', 'dispatch', 'clear', '整改照片齐全，同意销号'],
            ['10-26 10:30', 'dispatch', 'review', '抽查3个项目，未反弹'],
          ],
        },
      ],
      signed: { at: '10-09 16:00', by: 'leader2', number: '〔2021〕3号', signer: '分管领导' },
    },
  },
  {
    ...weekly,
    key: 'week-1015',
    title: '第3次项目调度会',
    periodEnd: '10-17',
    planned: '10-14 16:20',
    on: '10-15',
    time: '15:00',
    leave: ['gaoxintou'],
    held: {
      until: '16:20',
      notes: [
        {
          section: 'overall',
          by: 'dispatch',
          text: '清单内新开工项目按期推进，竣工项目受设备到货、工程款支付影响，部分滞后。',
        },
        {
          section: 'lamps',
          card: 's03',
          by: 'yuanqu',
          text: '企业已补充论证材料，待建设局审查；园区管理中心每日对接。',
        },
        {
          section: 'speech',
          by: 'dispatch',
          text: '红灯项目要逐个明确原因、措施和时限，不得以“正在对接”代替结果。\n资金、用地问题由财政局、建投中心分别牵头，一周内给出答复。',
        },
      ],
      decided: [
        {
          what: '完成剩余12亩用地报批，保障减速器项目连片施工',
          card: 's06',
          lead: 'jiantou',
          support: ['jianshe'],
          due: '10-29',
          steps: [
            ['10-15 16:50', 'dispatch', 'sign'],
            ['10-18 09:10', 'dispatch', 'start'],
            ['10-21 11:20', 'dispatch', 'report', '已列入本月用地报批批次'],
          ],
        },
        {
          what: '审核拨付人才公寓一期工程进度款',
          card: 'c02',
          lead: 'caizheng',
          support: ['gaoxintou'],
          due: '10-22',
        },
        {
          what: '督促标准化厂房二期施工单位增加作业班组',
          card: 'g01',
          lead: 'gaoxintou',
          due: '10-20',
          steps: [
            ['10-18 08:50', 'gaoxintou', 'sign'],
            ['10-18 08:55', 'gaoxintou', 'start'],
            ['10-20 17:10', 'gaoxintou', 'finish', '已增加2个班组，实行两班作业'],
            ['10-21 10:10', 'dispatch', 'clear', '现场核实属实，同意销号'],
          ],
        },
        {
          what: '约见包装印刷项目投资方，确定开工日期',
          card: 'o01',
          lead: 'zhaoshang',
          due: '10-19',
          steps: [
            ['10-15 17:20', 'zhaoshang', 'sign'],
            ['10-18 09:30', 'zhaoshang', 'start'],
            ['10-19 16:00', 'zhaoshang', 'finish', '已约见，投资方承诺月底前进场'],
            ['10-20 09:20', 'dispatch', 'clear', '有书面承诺，同意销号'],
          ],
        },
      ],
      signed: { at: '10-18 11:00', by: 'leader2', number: '〔2021〕5号', signer: '分管领导' },
    },
  },
  {
    ...weekly,
    key: 'week-1022',
    title: '第4次项目调度会',
    periodEnd: '10-24',
    planned: '10-21 16:30',
    on: '10-22',
    time: '15:00',
    leave: ['caizheng'],
    held: {
      until: '16:40',
      notes: [
        {
          section: 'previous',
          by: 'dispatch',
          text: '企业论证材料已补齐，建设局正在审查，月底前办结施工许可。',
        },
        {
          section: 'overall',
          by: 'dispatch',
          text: '上次议定4项，已销号2项；财政局一项尚未签收，会后当面送达。\n一周来新开工2个，竣工节点滞后项目未减少，投资进度慢于时间进度。',
        },
        {
          section: 'lamps',
          card: 's09',
          by: 'jianshe',
          text: '环评批复未取得，桩基不能施工；环保办已与审批部门对接，预计11月上旬取得。',
        },
        {
          section: 'lamps',
          card: 'c06',
          by: 'yuanqu',
          text: '进口拉挤设备已到港，正在清关；竣工节点经批准调整，按新节点调度。',
        },
        {
          section: 'speech',
          by: 'dispatch',
          text: '距年底只剩70天，要坚持问题不解决不放过、时限不明确不放过。\n临时用电、环评两个共性问题，分管领导直接协调。',
        },
      ],
      decided: [
        {
          what: '协调供电部门解决颜料中间体项目临时用电容量，确保桩机进场',
          card: 's03',
          lead: 'jingfa',
          support: ['yuanqu', 'gaoxintou'],
          due: '10-27',
          steps: [
            ['10-22 17:10', 'jingfa', 'sign'],
            ['10-25 09:20', 'jingfa', 'start'],
            ['10-27 16:40', 'jingfa', 'report', '供电方案已批复，变压器预计11月3日到货'],
          ],
        },
        {
          what: '跟踪环保设备制造项目环评批复，取得前完成场地平整',
          card: 's09',
          lead: 'jianshe',
          support: ['huanbao'],
          due: '11-05',
          steps: [['10-25 08:50', 'jianshe', 'sign']],
        },
        {
          what: '提出数控机床铸件项目盘活方案',
          card: 'c09',
          lead: 'gaoxintou',
          support: ['zhaoshang', 'caizheng'],
          due: '10-27',
          steps: [
            ['10-22 17:30', 'gaoxintou', 'sign'],
            ['10-25 10:00', 'gaoxintou', 'start'],
            ['10-27 17:20', 'gaoxintou', 'finish', '方案已报，建议引入新投资方整体接盘'],
          ],
        },
        {
          what: '保障工程机械配件项目按期开工',
          card: 'o02',
          lead: 'zhaoshang',
          due: '10-26',
          steps: [
            ['10-25 09:00', 'zhaoshang', 'sign'],
            ['10-25 09:05', 'zhaoshang', 'start'],
            ['10-26 15:30', 'zhaoshang', 'finish', '已开工，现场照片已上传'],
            ['10-27 09:10', 'dispatch', 'clear', '同意销号'],
          ],
        },
        {
          what: '推动车规级传感器项目完成备案',
          card: 't01',
          lead: 'zhaoshang',
          support: ['jingfa'],
          due: '11-02',
          steps: [
            ['10-25 09:10', 'zhaoshang', 'sign'],
            ['10-25 09:15', 'zhaoshang', 'start'],
            ['10-28 11:00', 'zhaoshang', 'report', '备案材料已提交，等待受理'],
          ],
        },
      ],
      signed: { at: '10-25 11:30', by: 'leader2', number: '〔2021〕7号', signer: '分管领导' },
    },
  },
  {
    ...weekly,
    key: 'week-1029',
    title: '第5次项目调度会',
    periodEnd: '10-31',
    planned: '10-28 17:10',
    on: '10-29',
    time: '15:00',
  },
]
