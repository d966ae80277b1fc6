import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { UnitId } from '../../../shared/ids.ts'
import type { Slip, SlipBasis, SlipDraft } from '../../../shared/slip/slip.ts'
import { isUnderWay } from '../../../shared/slip/slip-days.ts'
import type { SlipKind } from '../../../shared/slip/slip-kinds.ts'
import { SnapshotFacts } from '../../../shared/snapshot/snapshot.ts'
import { get } from '../../app/api.ts'
import { useYear } from '../../card/use-year.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { useInspectionRules } from '../slip-data.ts'
import { useKindName } from '../slip-mark.tsx'
import { slipPaths } from '../slip-paths.ts'
import { type Lag, lampWords } from './basis.ts'
import { type Occasion, proposedDue, raisedFrom } from './proposal.ts'

/** Days to answer until the campaign's own rules are known. */
const usualDays = 7

/** The day's snapshot a new letter is founded on: the newest there is; null before the first. */
function useLatestSnapshot(): SlipBasis['snapshot'] {
  const { campaign } = useSession()
  const { snapshots, snapshotsKey } = slipPaths(campaign)
  const { data } = useQuery({
    queryKey: snapshotsKey,
    queryFn: () => get(snapshots, z.array(SnapshotFacts)),
    staleTime: 5 * 60_000,
  })
  const newest = data?.reduce((a, b) => (b.day > a.day ? b : a), data[0] as SnapshotFacts)
  return newest ? { id: newest.id, day: newest.day, sha256: newest.sha256 } : null
}

/** Everything of a letter that the board and the rules can say themselves, for its issuer to change. */
export function useProposal(lag: Lag | null) {
  const { t } = useTranslation(['slip', 'card'])
  const year = useYear()
  const today = useBoard(view => view.today)
  const rules = useInspectionRules().data
  const snapshot = useLatestSnapshot()
  const kindName = useKindName()
  /** `chosen`: a day somebody chose instead; the demand names the day it is wanted by. */
  return (
    kind: SlipKind,
    occasion: Occasion & { readonly unitId: UnitId },
    chosen?: CalendarDate | null,
  ): SlipDraft => {
    const { card, unitId, slips } = occasion
    const due = chosen ?? proposedDue(kind, today, rules?.slips.answerWithin ?? usualDays)
    const lamps = card ? lampWords(t, card, lag, year) : ''
    const words = {
      kind: kindName(kind),
      card: card?.title ?? '',
      day: dateWords(t, today, year),
      why: lamps,
    }
    return {
      kind,
      cardId: card?.id ?? null,
      unitId,
      title: card ? t('proposal.title', words).slice(0, 120) : '',
      matter: card
        ? matterWords(
            t,
            { ...words, since: lag?.since ? dateWords(t, lag.since, year) : '' },
            lag,
            slips,
            kindName,
          )
        : '',
      demand: due
        ? t(`proposal.demand.${kind}`, { due: dateWords(t, due, year) })
        : t(`proposal.demand.${kind}`),
      basis: { words: lamps, since: lag?.since ?? null, snapshot },
      due,
      escalatedFrom: raisedFrom(kind, occasion)?.id ?? null,
    }
  }
}

type Words = ReturnType<typeof useTranslation<['slip', 'card']>>['t']

function matterWords(
  t: Words,
  words: { readonly day: string; readonly card: string; readonly why: string; readonly since: string },
  lag: Lag | null,
  slips: readonly Slip[],
  kindName: (kind: SlipKind) => string,
): string {
  const earlier = slips.filter(slip => isUnderWay(slip) && slip.number !== null)
  return [
    t(words.why ? 'proposal.matter' : 'proposal.matterPlain', words),
    lag && lag.days > 1 && words.since ? t('proposal.run', { n: lag.days, since: words.since }) : '',
    earlierWords(t, earlier, kindName),
  ].join('')
}

/** 「此前已发提醒函（…1号）、督办单（…3号），均未办结。」 */
function earlierWords(t: Words, earlier: readonly Slip[], kindName: (kind: SlipKind) => string): string {
  if (earlier.length === 0) return ''
  const letters = earlier
    .map(slip => t('proposal.letter', { kind: kindName(slip.kind), number: slip.number ?? '' }))
    .join(t('proposal.and'))
  return t(earlier.length > 1 ? 'proposal.earlierAll' : 'proposal.earlier', { letters })
}

export type Propose = ReturnType<typeof useProposal>
export type CardOrNone = CardView | null
