import type { Instant } from '../../shared/calendar/date.ts'
import type { LagFacts } from '../../shared/history/series.ts'
import { CampaignId, SlipId } from '../../shared/ids.ts'
import type { Slip } from '../../shared/slip/slip.ts'
import { actorFor, cardId, date, instant, now, people, unitId } from '../support/build-board.ts'

/** What the server knows of a lagging card; say only what the test is about. */
export function factsOf(card: string, more: Partial<LagFacts> = {}): LagFacts {
  return { card: cardId(card), since: null, days: 1, changed: null, recentChanges: 0, ...more }
}

export const changedAt = (text: string): NonNullable<LagFacts['changed']> => ({
  at: instant(text),
  name: '示例经办人',
  fields: ['form'],
})

/** A 提醒函 of the inspectors about a card, issued a week ago, due in a week, not signed. */
export function aSlip(id: string, more: Partial<Slip> = {}): Slip {
  return {
    id: SlipId.parse(id),
    campaign: CampaignId.parse('demo'),
    kind: 'remind',
    leadUnitId: unitId('zs'),
    cardId: cardId('a'),
    unitId: unitId('zs'),
    title: '示例督查事项',
    matter: '示例',
    demand: '示例',
    basis: { words: '示例', since: null, snapshot: null },
    due: date('2021-11-05'),
    escalatedFrom: null,
    version: 1,
    state: 'issued',
    colour: 'blue',
    number: '示例督〔2021〕1号',
    issuedOn: date('2021-10-22'),
    issuedBy: actorFor(people.inspector),
    issuerRole: 'inspector',
    baselineDue: date('2021-11-05'),
    signBy: null,
    pendingExtension: null,
    pendingCase: null,
    escalatedTo: null,
    evidence: [],
    trail: [],
    overdue: false,
    unsigned: false,
    daysLeft: 7,
    createdBy: actorFor(people.inspector),
    createdAt: (now - 7 * 86_400_000) as Instant,
    ...more,
  }
}
