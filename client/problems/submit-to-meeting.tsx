import { useTranslation } from 'react-i18next'
import { mayMeet } from '../../shared/access/meeting-matrix.ts'
import { orderBetween } from '../../shared/board/order.ts'
import type { MeetingView } from '../../shared/meeting/view.ts'
import { useAct } from '../card/act/use-act.ts'
import { useYear } from '../card/use-year.ts'
import { dateWords } from '../card/words/date-words.ts'
import { useBoard, useMember } from '../live/hooks.ts'
import { Button, Menu, Tag } from '../ui/index.ts'
import { meetingsToCome, meetingWith } from './meetings-to-come.ts'
import type { OpenProblem } from './open-problems.ts'

/** Minutes a problem is given until somebody says otherwise. */
const usualMinutes = 5

/** 提交调度会: the problem becomes an item of ④ in the next meeting; with several ahead one chooses. */
export function SubmitToMeeting({ one }: { one: OpenProblem }) {
  const { t } = useTranslation(['problems', 'card'])
  const year = useYear()
  const member = useMember()
  const meetings = useBoard(view => view.meetings)
  const today = useBoard(view => view.today)
  const { run, busy } = useAct()
  const already = meetingWith(meetings, one.problem.id)
  if (already)
    return (
      <Tag tone="brand" icon="check" title={already.head.title}>
        {t('onAgenda', { date: dateWords(t, already.head.on, year) })}
      </Tag>
    )
  if (!mayMeet(member, 'arrange')) return null
  const ahead = meetingsToCome(meetings, today)
  const submit = (meeting: MeetingView) => {
    const last = meeting.items.findLast(item => item.section === 'problems')
    run(
      {
        type: 'meeting.put-item',
        meeting: meeting.id,
        item: null,
        patch: {
          section: 'problems',
          order: orderBetween(last?.order ?? null, null),
          title: one.problem.text.replace(/\s+/g, ' ').slice(0, 120),
          unitId: one.problem.askedUnitId ?? one.card.leadUnitId,
          minutes: usualMinutes,
          subject: { kind: 'problem', card: one.card.id, problemId: one.problem.id },
        },
      },
      t('submitted', { meeting: meeting.head.title }),
    )
  }
  const [next, ...others] = ahead
  const words = t('submit')
  if (!next)
    return (
      <Button size="s" kind="ghost" disabled title={t('noMeeting')}>
        {words}
      </Button>
    )
  if (others.length === 0)
    return (
      <Button size="s" kind="ghost" disabled={busy} title={next.head.title} onClick={() => submit(next)}>
        {words}
      </Button>
    )
  return (
    <Menu
      label={words}
      align="end"
      trigger={
        <Button size="s" kind="ghost" disabled={busy}>
          {words}
        </Button>
      }
      items={ahead.map(meeting => ({
        key: meeting.id,
        label: meeting.head.title,
        hint: dateWords(t, meeting.head.on, year),
        onSelect: () => submit(meeting),
      }))}
    />
  )
}
