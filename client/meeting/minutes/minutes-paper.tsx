import { useTranslation } from 'react-i18next'
import { chineseDate } from '../../../shared/calendar/read-date.ts'
import type { MeetingState } from '../../../shared/meeting/fields.ts'
import type { Minutes } from '../../../shared/meeting/minutes.ts'

type Signed = Extract<MeetingState, { kind: 'signed' }>['signed']

const numerals = '一二三四五六七八九十'

/**
 * The sheet as GB/T 9704 has a 纪要: red head, number, title, body, decisions, 出席、请假、列席, issue line. What is on it is Chinese whatever
 * language the screen speaks, because the paper is.
 */
export function MinutesPaper({ minutes, signed }: { minutes: Minutes; signed: Signed | null }) {
  const { t } = useTranslation('meeting')
  const { sections, decisions } = minutes
  const open = decisions.filter(one => one.number === null).length
  return (
    <article className="paper" lang="zh-CN" aria-label={t('minutes.paper')}>
      <p className="paper-flag">{minutes.flag}</p>
      <p className="paper-number">
        <span>{signed?.number || '（编号待签发）'}</span>
      </p>
      <div className="paper-issue">
        <span>{minutes.issuer}</span>
        <span>{chineseDate(minutes.on)}</span>
      </div>
      <h3 className="paper-title">{minutes.title}</h3>
      <p>{minutes.opening}</p>
      {sections.map((section, at) => (
        <section key={section.section}>
          <h4>{`${numerals[at]}、${section.heading}`}</h4>
          {section.entries.map((entry, n) => (
            <Entry
              key={`${entry.about}-${n.toString()}`}
              entry={entry}
              number={alone(section) ? null : n + 1}
            />
          ))}
        </section>
      ))}
      {decisions.length > 0 && (
        <section>
          <h4>{`${numerals[sections.length]}、议定事项`}</h4>
          {decisions.map((one, at) => (
            <p key={one.id}>
              {`${one.number ?? at + 1}．${one.what.replace(/。$/, '')}。`}
              {partsOf(one)}
              {one.number === null && <em>（待确认）</em>}
            </p>
          ))}
        </section>
      )}
      {sections.length === 0 && decisions.length === 0 && <p className="paper-empty">{t('minutes.empty')}</p>}
      <dl className="paper-people">
        <People name="出席" people={minutes.present} />
        <People name="请假" people={minutes.leave} />
        <People name="列席" people={minutes.observers} />
      </dl>
      <p className="paper-foot">
        <span>{`记录：${minutes.recorder || '—'}`}</span>
        <span>{`签发：${signed?.signer || '—'}`}</span>
      </p>
      {minutes.sample && <p className="paper-sample">示例</p>}
      {open > 0 && <p className="paper-note">{t('minutes.unconfirmed', { n: open })}</p>}
    </article>
  )
}

type Section = Minutes['sections'][number]

/** What stands alone is not numbered, as in the document. */
const alone = ({ entries }: Section) => entries.filter(one => one.about !== '').length < 2

function Entry({ entry, number }: { entry: Section['entries'][number]; number: number | null }) {
  const [first = '', ...rest] = entry.paragraphs
  return (
    <>
      {entry.about && (
        <p className="paper-about">
          {number === null ? entry.about : `（${numerals[number - 1] ?? number}）${entry.about}`}
        </p>
      )}
      {[first, ...rest].map((words, at) => (
        <p key={`${words}-${at.toString()}`}>{words}</p>
      ))}
    </>
  )
}

function partsOf(one: Minutes['decisions'][number]): string {
  const parts = [
    one.lead && `牵头单位：${one.lead}`,
    one.support.length > 0 && `配合单位：${one.support.join('、')}`,
    one.due && `完成时限：${one.due}`,
  ].filter(Boolean)
  return parts.length > 0 ? `（${parts.join('；')}）` : ''
}

function People({ name, people }: { name: string; people: readonly string[] }) {
  if (people.length === 0) return null
  return (
    <div>
      <dt>{`${name}：`}</dt>
      <dd>{people.join('，')}</dd>
    </div>
  )
}
