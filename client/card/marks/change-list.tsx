import type { TFunction } from 'i18next'
import type { CardChange } from '../../../shared/history/compare-cards.ts'
import { Lamp } from '../lamp.tsx'
import { changeLines, moveWords } from './change-words.ts'
import './change-list.css'
import { markWords } from './mark-of.ts'
import type { Marks } from './marks-context.tsx'

interface ChangeListProps {
  readonly change: CardChange
  readonly marks: Marks
  readonly t: TFunction
  /** Fields said before the rest are counted. */
  readonly most?: number
}

/** What became of a card, in words: the lamp before and after, then each field, the old struck out above the new. */
export function ChangeList({ change, marks, t, most = 6 }: ChangeListProps) {
  const lines = changeLines(t, change, marks.before, marks.after)
  const rest = lines.length - most
  return (
    <div className="change-list">
      <p className="change-list-head">
        <b>{markWords(t, change)}</b>
        <span className="num">{t('history:marks.since', { when: marks.since })}</span>
      </p>
      {change.lamp && (
        <p className="change-list-lamp">
          <Lamp lamp={change.lamp.before} size="s" withWord />
          <span aria-hidden="true">→</span>
          <Lamp lamp={change.lamp.after} size="s" withWord />
          {lines.length === 0 && change.fate === 'changed' && <small>{t('history:none.byTime')}</small>}
        </p>
      )}
      {lines.length > 0 && (
        <dl>
          {lines.slice(0, most).map(line => (
            <div key={line.key}>
              <dt>{line.field}</dt>
              <dd>
                {line.before && <del>{line.before}</del>}
                <ins>{line.after || t('history:empty')}</ins>
                {line.move && <small className="num">{moveWords(t, line.move)}</small>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {rest > 0 && <p className="change-list-rest num">{t('history:marks.rest', { n: rest })}</p>}
    </div>
  )
}
