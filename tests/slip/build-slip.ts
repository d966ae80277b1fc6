import { addDays } from '../../shared/calendar/arithmetic.ts'
import { CampaignId, CardId, SlipId } from '../../shared/ids.ts'
import { KeptSlip } from '../../shared/slip/kept-slip.ts'
import type { SlipDeed, SlipDeedKind } from '../../shared/slip/slip.ts'
import { now, today, unitId } from '../support/build-board.ts'

/** A letter of 纪工委 to 招商局 about a card 招商局 leads, issued three days ago. */
export function buildSlip(patch: Partial<KeptSlip> = {}): KeptSlip {
  return KeptSlip.parse({
    id: SlipId.parse('s1'),
    campaign: CampaignId.parse('demo'),
    kind: 'rectify',
    cardId: CardId.parse('k1'),
    unitId: unitId('zs'),
    leadUnitId: unitId('zs'),
    title: '示例整改事项',
    matter: '示例：节点逾期',
    demand: '示例：限期整改',
    basis: { words: '红灯（示例）', since: null, snapshot: null },
    due: addDays(today, 5),
    escalatedFrom: null,
    version: 3,
    state: 'issued',
    colour: 'red',
    number: '督〔2021〕1号',
    issuedOn: addDays(today, -3),
    issuedBy: { userId: 'u-inspector', name: '督查员', unitId: 'jg' },
    issuerRole: 'inspector',
    baselineDue: addDays(today, 5),
    signBy: addDays(today, -2),
    pendingExtension: null,
    pendingCase: null,
    createdBy: { userId: 'u-inspector', name: '督查员', unitId: 'jg' },
    createdAt: now,
    ...patch,
  })
}

/** A deed with all it has to carry. */
export function deedOf(act: SlipDeedKind, words = '示例说明'): SlipDeed {
  switch (act) {
    case 'issue':
      return { act }
    case 'withdraw':
      return { act, words }
    case 'ask-extension':
      return { act, words, until: addDays(today, 8) }
    case 'answer-extension':
      return { act, words, approved: true }
    case 'answer-case':
      return { act, words, upheld: true }
    default:
      return { act, words, evidenceIds: [] }
  }
}
