import type { TFunction } from 'i18next'
import type { BoardView } from '../../../shared/board/view.ts'
import type { SnapshotFacts } from '../../../shared/snapshot/snapshot.ts'
import { momentWords } from '../../card/words/moment-words.ts'
import { dayNumberWords, dayWords } from '../bar/day-words.ts'
import { clockText, type MomentKey } from './moment-key.ts'

/** A moment as people say it: 「2021年10月11日 周一 24时（第19天）」, 「10月25日 14:30 第四次调度会 开会时」. */
export function keyWords(
  t: TFunction,
  key: MomentKey,
  view: BoardView,
  snapshots: readonly SnapshotFacts[],
): string {
  const head = view.plan.campaign
  switch (key.kind) {
    case 'now':
      return t('history:moment.now')
    case 'day':
      return t('history:moment.endOf', {
        day: dayWords(t, key.day),
        number: dayNumberWords(t, head, key.day),
      })
    case 'time':
      return `${dayWords(t, key.day)} ${clockText(key.minutes)}`
    case 'snapshot': {
      const facts = snapshots.find(one => one.id === key.id)
      return facts ? snapshotWords(t, facts, view) : t('history:moment.snapshot')
    }
  }
}

/** When a snapshot was taken and for what. */
export function snapshotWords(t: TFunction, facts: SnapshotFacts, view: BoardView): string {
  const { campaign } = view.plan
  const at = momentWords(t, facts.at, campaign.timeZone, Number(view.today.slice(0, 4)))
  const meeting = view.meetings.find(one => one.id === facts.meeting)?.head.title ?? ''
  return `${at} ${t(`history:reason.${facts.reason}`, { meeting })}`
}
