import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { useAct } from '../../card/act/use-act.ts'
import { useYear } from '../../card/use-year.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { scopeWords } from '../parts/scope-words.ts'
import { whenWords } from '../parts/when-words.ts'
import { chairWords, type HeadDraft } from './head-draft.ts'
import { HeadFields } from './head-fields.tsx'

/** The head as it will be printed; dispatch edits it in a dialog. */
export function HeadSection({ meeting, mayEdit }: { meeting: MeetingView; mayEdit: boolean }) {
  const { t } = useTranslation(['meeting', 'card'])
  const plan = useBoard(view => view.plan)
  const year = useYear()
  const [editing, setEditing] = useState(false)
  const { head } = meeting
  const rows: readonly [string, string][] = [
    [t('head.on'), whenWords(t, head, year)],
    [t('head.place'), head.place],
    [t('head.chair'), chairWords(head.chair, plan)],
    [t('head.recorder'), head.recorder],
    [t('head.scope'), scopeWords(t, head.scope, plan)],
  ]
  return (
    <section className="meeting-box" aria-labelledby="meeting-head">
      <header className="meeting-box-head">
        <h3 id="meeting-head">{t('head.label')}</h3>
        {mayEdit && (
          <Button size="s" kind="ghost" icon="edit" onClick={() => setEditing(true)}>
            {t('head.edit')}
          </Button>
        )}
      </header>
      <dl className="meeting-facts">
        {rows.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{words || <span className="meeting-none">{t('head.empty')}</span>}</dd>
          </div>
        ))}
      </dl>
      {editing && <HeadDialog meeting={meeting} onClose={() => setEditing(false)} />}
    </section>
  )
}

function HeadDialog({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation(['meeting', 'card'])
  const { run, busy } = useAct()
  const { createdBy: _by, createdAt: _at, sample: _sample, ...start } = meeting.head
  const [head, setHead] = useState<HeadDraft>(start)
  const submit = async () => {
    if (await run({ type: 'meeting.edit', meeting: meeting.id, patch: head }, t('head.saved'))) onClose()
  }
  return (
    <Dialog
      open
      title={t('head.edit')}
      width={520}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('card:cancel')}</Button>
          <Button kind="primary" disabled={busy || head.title.trim() === ''} onClick={submit}>
            {t('head.save')}
          </Button>
        </>
      }
    >
      <HeadFields head={head} onChange={change => setHead(now => ({ ...now, ...change }))} />
    </Dialog>
  )
}
