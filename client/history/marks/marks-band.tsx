import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type MarkKind, markKinds, markOf } from '../../card/marks/mark-of.ts'
import { isOnlyChangedIn, withOnlyChanged } from '../../card/marks/marks-address.ts'
import { useOpenCard } from '../../card/use-open-card.ts'
import { useLookBack } from '../../live/history-context.tsx'
import { useSession } from '../../live/hooks.ts'
import { Button, Icon, useHotkey } from '../../ui/index.ts'
import { useAddress } from '../../ui/use-address.ts'
import { MomentField } from '../compare/moment-field.tsx'
import { type MomentKey, textOfMoment } from '../compare/moment-key.ts'
import { GoneCards } from './gone-cards.tsx'
import './marks-band.css'
import { useBoardMarks } from './use-board-marks.ts'
import { useSince } from './use-since.ts'

/** HIST-1: while the board is compared with an earlier moment: with which, what came of it in figures, and the way out. */
export function MarksBand() {
  const [since, setSince] = useSince()
  return since && <Band since={since} setSince={setSince} />
}

interface BandProps {
  readonly since: MomentKey
  readonly setSince: (key: MomentKey | null) => void
}

function Band({ since, setSince }: BandProps) {
  const { t } = useTranslation(['history', 'card'])
  const { openId } = useOpenCard()
  const found = useBoardMarks(since)
  const leave = () => setSince(null)
  // the open card closes first, then the marks go, then the day that is looked back to
  useHotkey('escape', leave, openId === null)
  return (
    <section
      className="marks-band"
      aria-label={t('marks.label')}
      aria-busy={!found.told && !problemOf(found)}
    >
      <Icon name="history" size={14} />
      <MomentField
        key={textOfMoment(since)}
        label={t('marks.with')}
        value={since}
        snapshots={found.snapshots}
        first={found.first}
        onChange={key => setSince(key.kind === 'now' ? null : key)}
      />
      <Outcome found={found} />
      <span className="marks-band-space" />
      <OnlyChanged n={found.told?.changes.size ?? null} />
      <AsList since={since} />
      <Button size="s" icon="close" onClick={leave}>
        {t('marks.leave')}
      </Button>
    </section>
  )
}

type Found = ReturnType<typeof useBoardMarks>

function Outcome({ found }: { found: Found }) {
  const { t } = useTranslation(['history', 'card'])
  const problem = problemOf(found)
  if (problem)
    return (
      <p className="marks-band-problem" role="alert">
        {t(`marks.${problem}`, { when: found.words })}
        {problem === 'failed' && (
          <Button size="s" kind="ghost" onClick={found.retry}>
            {t('band.retry')}
          </Button>
        )}
      </p>
    )
  const { told } = found
  if (!told) return <p className="marks-band-problem">{t('marks.opening')}</p>
  if (told.changes.size + told.gone.length === 0) return <p>{t('compare.nothing')}</p>
  const counts = countMarks(found)
  return (
    <ul className="marks-counts" aria-live="polite">
      {markKinds.map(kind => {
        const n = counts.get(kind)
        return (
          n && (
            <li key={kind}>
              {t(`marks.kind.${kind}`)} <b className="num">{n}</b>
            </li>
          )
        )
      })}
      {told.gone.length > 0 && (
        <li>
          <GoneCards gone={told.gone} plan={found.marks?.before ?? null} />
        </li>
      )}
    </ul>
  )
}

/** Each card once, under the word it is marked with: what one counts on the board. */
function countMarks({ told }: Found): ReadonlyMap<MarkKind, number> {
  const counts = new Map<MarkKind, number>()
  for (const change of told?.changes.values() ?? []) {
    const kind = markOf(change)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}

function problemOf({ failed, missing, backwards }: Found) {
  if (failed) return 'failed'
  if (missing) return 'missing'
  return backwards ? 'backwards' : null
}

function OnlyChanged({ n }: { n: number | null }) {
  const { t } = useTranslation('history')
  const [params, change] = useAddress()
  const on = isOnlyChangedIn(params)
  return (
    <button
      type="button"
      className="app-filter-chip"
      aria-pressed={on}
      onClick={() => change(now => withOnlyChanged(now, !on))}
    >
      {on && <Icon name="check" size={12} />}
      {t('marks.only')}
      {n !== null && <span className="num">{n}</span>}
    </button>
  )
}

/** The same two moments as a list, every field of it. */
function AsList({ since }: { since: MomentKey }) {
  const { t } = useTranslation('history')
  const { campaign } = useSession()
  const lookBack = useLookBack()
  const to = lookBack.kind === 'past' ? lookBack.shown : 'now'
  const search = new URLSearchParams({ from: textOfMoment(since), to })
  return (
    <Link className="look-back-link" to={{ pathname: `/c/${campaign}/history`, search: `?${search}` }}>
      {t('marks.list')}
    </Link>
  )
}
