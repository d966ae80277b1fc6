import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import { Slip } from '../../shared/slip/slip.ts'

const by = { userId: 'inspector', name: '纪工委督查员', unitId: 'jigongwei' }
const unit = { userId: 'unit', name: '招商局填报员', unitId: 'zhaoshang' }
const at = Date.parse('2021-10-20T09:00:00+08:00') as Instant

/** An issued 整改通知书, signed and answered by its unit. */
export function aSlip(patch: Partial<Slip> = {}): Slip {
  return {
    ...Slip.parse({
      kind: 'rectify',
      cardId: 'card1',
      leadUnitId: 'zhaoshang',
      unitId: 'zhaoshang',
      title: '示例项目签约开工滞后问题',
      matter:
        '示例项目计划于2021年10月8日开工，截至10月19日仍未开工，已逾期11天；施工许可、图审两项手续未办结，形象进度连续三周无变化。\n本项目于10月8日、10月15日两次调度会上均被列为滞后事项，所作承诺未兑现。',
      demand:
        '一是立即召开专题会，逐项明确手续办理责任人和完成时限；二是于5日内完成施工许可办理并进场施工；三是每日报送进展。',
      basis: {
        words: '节点“开工”红灯：应于2021年10月8日完成，逾期11天；进度落后序时31.2个百分点。',
        since: '2021-10-09',
        snapshot: { id: 'snap1', day: '2021-10-19', sha256: 'ab'.repeat(32) },
      },
      due: '2021-10-29',
      escalatedFrom: null,
      id: 'slip1',
      campaign: 'xuancheng',
      version: 4,
      state: 'reported',
      colour: 'red',
      number: '宣高新纪〔2021〕3号',
      issuedOn: '2021-10-20',
      issuedBy: by,
      issuerRole: 'inspector',
      baselineDue: '2021-10-29',
      signBy: '2021-10-21',
      pendingExtension: null,
      pendingCase: null,
      escalatedTo: null,
      evidence: [
        {
          id: 'e1',
          fileName: '现场照片（示例）.jpg',
          mediaType: 'image/jpeg',
          bytes: 1000,
          sha256: 'cd'.repeat(32),
          by,
          at,
        },
      ],
      trail: [
        step(1, 'issue', 'draft', 'issued', by, '2021-10-20', ''),
        step(2, 'sign', 'issued', 'signed', unit, '2021-10-20', '收悉，已报主要负责同志。'),
        step(3, 'report', 'signed', 'reported', unit, '2021-10-25', '施工许可已取得，26日进场。'),
      ],
      overdue: false,
      unsigned: false,
      daysLeft: 4,
      createdBy: by,
      createdAt: at,
    }),
    ...patch,
  }
}

function step(seq: number, act: string, from: string, to: string, who: typeof by, on: string, words: string) {
  return {
    seq,
    act,
    from,
    to,
    words,
    evidenceIds: [],
    detail: {},
    by: who,
    role: who === by ? 'inspector' : 'unit',
    at,
    on: on as CalendarDate,
  }
}
