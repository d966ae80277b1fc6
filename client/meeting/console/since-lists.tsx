import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { SinceLast } from '../../../shared/meeting/since-last.ts'
import { Lamp } from '../../card/lamp.tsx'
import { useOpenCard } from '../../card/use-open-card.ts'

interface Line {
  readonly card: CardView
  readonly words: string
}

/** Each kind of change with its cards; a press opens one. What did not happen is left out. */
export function SinceLists({ since }: { since: SinceLast }) {
  const { t } = useTranslation('meeting')
  const plain = (cards: readonly CardView[]): Line[] => cards.map(card => ({ card, words: '' }))
  const problems = (list: SinceLast['problems']['raised']): Line[] =>
    list.map(({ card, problem }) => ({ card, words: problem.text }))
  const lists: readonly [string, readonly Line[]][] = [
    ['newlyRed', plain(since.newlyRed)],
    [
      'newlyOverdue',
      since.newlyOverdue.map(({ card, stages }) => ({
        card,
        words: stages.map(stage => stage.name).join(t('comma')),
      })),
    ],
    ['recovered', plain(since.recovered)],
    ['completed', plain(since.completed)],
    [
      'moved',
      since.moved.map(({ card, from, to }) => ({
        card,
        words: t('since.fromTo', { from: from?.name ?? '', to: to?.name ?? '' }),
      })),
    ],
    [
      'replanned',
      since.replanned.map(({ card, replans }) => ({ card, words: replans.at(-1)?.reason ?? '' })),
    ],
    ['added', plain(since.added)],
    ['removed', plain(since.removed)],
    ['raised', problems(since.problems.raised)],
    ['answered', problems(since.problems.answered)],
    ['closed', problems(since.problems.closed)],
  ]
  const shown = lists.filter(([, lines]) => lines.length > 0)
  return (
    <div className="since-lists">
      {shown.map(([kind, lines], at) => (
        <details key={kind} open={at < 2 && lines.length <= 6}>
          <summary>
            {t(`since.kind.${kind}`)}
            <b className="num">{lines.length}</b>
          </summary>
          <ul>
            {lines.map(line => (
              <SinceLine key={`${line.card.id} ${line.words}`} line={line} />
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}

function SinceLine({ line }: { line: Line }) {
  const { openCard } = useOpenCard()
  return (
    <li>
      <button type="button" onClick={() => openCard(line.card.id)}>
        <Lamp lamp={line.card.lamp} size="s" />
        <span>
          {line.card.title}
          {line.words && <small>{line.words}</small>}
        </span>
      </button>
    </li>
  )
}
