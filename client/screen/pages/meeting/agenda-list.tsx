import { useTranslation } from 'react-i18next'
import type { Control } from '../../../../shared/meeting/control.ts'
import { withoutSample } from '../../../card/sample/without-sample.ts'
import { type AgendaNow, around, timerText } from '../data/agenda-now.ts'
import { Phrase } from '../parts/phrase.tsx'

const linesShown = 11

/** The agenda around the current item: what each took so far, who reports. */
export function AgendaList({ now, control }: { now: AgendaNow; control: Control }) {
  const { t } = useTranslation('screen')
  return (
    <section className="agenda">
      <h2>
        {t('meeting.agenda')}
        {now.at >= 0 && (
          <small className="num">{t('meeting.itemOf', { at: now.at + 1, of: now.items.length })}</small>
        )}
      </h2>
      <ol>
        {around(now.items, now.at, linesShown).map(item => {
          const at = now.items.indexOf(item)
          const state = at === now.at ? 'now' : at < now.at ? 'past' : 'to-come'
          const spent = control.spent[item.id] ?? 0
          return (
            <li
              key={item.id}
              className={`agenda-line is-${state}`}
              aria-current={state === 'now' ? 'step' : undefined}
            >
              <span className="num">{at + 1}</span>
              <span className="wall-two-lines">
                <Phrase text={withoutSample(item.title)} />
              </span>
              <span className="num">{state !== 'now' && spent > 0 ? timerText(spent) : ''}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
