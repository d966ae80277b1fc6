import { useTranslation } from 'react-i18next'
import type { BriefFacts, BriefLine } from '../../../shared/bulletin/brief.ts'
import { useOpenCard } from '../use-open-card.ts'

/** Everybody the brief names, by what happened; each leads to its card. */
export function BriefNames({ facts }: { facts: BriefFacts }) {
  const { t } = useTranslation('bulletin')
  const { openCard } = useOpenCard()
  const groups: readonly (readonly [string, readonly BriefLine[]])[] = [
    [t('brief.newlyRed'), [...facts.overnight, ...facts.newlyRed]],
    [t('brief.due'), facts.dueThisWeek],
    [t('brief.recovered'), facts.recovered],
    [t('wall.change.completed'), facts.completed],
    [t('wall.change.checked'), facts.checked],
    [t('wall.change.replanned'), facts.replanned],
    [t('wall.change.problems'), facts.problems],
    [t('wall.change.added'), facts.added],
    [t('wall.change.advanced'), facts.advanced],
  ]
  return (
    <div className="brief-names">
      {groups
        .filter(([, lines]) => lines.length > 0)
        .map(([name, lines]) => (
          <section key={name}>
            <h3>
              {name} <span className="num">{lines.length}</span>
            </h3>
            <ul>
              {lines.map(line => (
                <li key={`${line.card}/${line.note}`}>
                  <button type="button" onClick={() => openCard(line.card)}>
                    {line.title}
                  </button>
                  <span>{line.unit}</span>
                  {line.note !== '' && <span>{line.note}</span>}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  )
}
