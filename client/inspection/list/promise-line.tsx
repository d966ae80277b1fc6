import { useTranslation } from 'react-i18next'
import type { Promised } from '../../../shared/inspection/lag.ts'
import { withoutSample } from '../../card/sample/without-sample.ts'
import { useYear } from '../../card/use-year.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { useBoard } from '../../live/hooks.ts'
import { Tag } from '../../ui/index.ts'

/** 「第3次调度会第2项：10月20日前 失约」: who said it, by when, and what came of it. */
export function PromiseLine({ one }: { one: Promised }) {
  const { t } = useTranslation(['inspection', 'card'])
  const year = useYear()
  const source = useSource(one)
  const until = one.kind === 'decision' ? one.decision.due : one.until
  const words = one.kind === 'decision' ? one.decision.what : one.text
  return (
    <p className="lag-promise" title={words}>
      <span className="lag-promise-source">{source}</span>
      <span className="num">
        {until ? t('promise.until', { date: dateWords(t, until, year) }) : t('promise.undated')}
      </span>
      {one.outcome !== 'undated' && (
        <Tag tone={one.outcome === 'broken' ? 'alert' : 'outline'}>{t(`promise.outcome.${one.outcome}`)}</Tag>
      )}
    </p>
  )
}

function useSource(one: Promised): string {
  const { t } = useTranslation('inspection')
  const id = one.kind === 'decision' ? one.decision.meetingId : null
  const title = useBoard(view => view.meetings.find(held => held.id === id)?.head.title ?? '')
  const meeting = withoutSample(title)
  if (one.kind === 'answer') return t('promise.answer', { name: one.name })
  const { number } = one.decision
  return number === null ? t('promise.decision', { meeting }) : t('promise.numbered', { meeting, n: number })
}
