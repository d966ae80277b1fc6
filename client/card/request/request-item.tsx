import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { FieldKind } from '../../../shared/card/fields.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, Tag } from '../../ui/index.ts'
import { ReasonDialog } from '../act/reason-dialog.tsx'
import { useAct } from '../act/use-act.ts'
import { useRights } from '../rights/use-rights.ts'
import { useYear } from '../use-year.ts'
import { dateWords } from '../words/date-words.ts'
import { momentWords } from '../words/moment-words.ts'

type Request = CardView['requests'][number]

export function RequestItem({ card, request }: { card: CardView; request: Request }) {
  const { t } = useTranslation('card')
  const year = useYear()
  const plan = useBoard(view => view.plan)
  const zone = plan.campaign.timeZone
  const list = plan.lists.find(one => one.id === request.listId)?.name ?? ''
  const { decision } = request
  return (
    <article className="request">
      <p className="request-what">
        <strong>
          {t(`request.what.${request.kind}`, {
            side: request.side ? t(`side.${request.side}`) : '',
            lamp: request.lamp ? t(`lamp.${request.lamp}`) : '',
            list,
          })}
        </strong>
        {request.until && (
          <span className="num">{t('request.until', { date: dateWords(t, request.until, year) })}</span>
        )}
        <DecisionTag decision={decision} />
      </p>
      <p>{request.reason}</p>
      <small className="num">
        {t('request.askedBy', { by: request.by.name, at: momentWords(t, request.at, zone, year) })}
        {decision &&
          t('request.decidedBy', {
            by: decision.by.name,
            at: momentWords(t, decision.at, zone, year),
            words: decision.words ? t('request.decisionWords', { words: decision.words }) : '',
          })}
      </small>
      {!decision && <DecideActs card={card} request={request} />}
    </article>
  )
}

function DecisionTag({ decision }: { decision: Request['decision'] }) {
  const { t } = useTranslation('card')
  if (!decision) return <Tag tone="outline">{t('request.waiting')}</Tag>
  return decision.approved ? (
    <Tag tone="brand">{t('request.approved')}</Tag>
  ) : (
    <Tag>{t('request.refused')}</Tag>
  )
}

/** Which grant of the matrix decides which kind. */
const decides: Readonly<Record<Request['kind'], FieldKind>> = {
  'side-state': 'side',
  'leave-list': 'side',
  'lamp-override': 'override',
}

function DecideActs({ card, request }: { card: CardView; request: Request }) {
  const { t } = useTranslation('card')
  const rights = useRights(card)
  const { run } = useAct()
  const [open, setOpen] = useState<'approve' | 'refuse' | null>(null)
  if (!rights.command(decides[request.kind])) return null
  const approved = open === 'approve'
  return (
    <div className="request-acts">
      <Button size="s" kind="primary" onClick={() => setOpen('approve')}>
        {t('request.approve')}
      </Button>
      <Button size="s" onClick={() => setOpen('refuse')}>
        {t('request.refuse')}
      </Button>
      <ReasonDialog
        open={open !== null}
        title={t(approved ? 'request.approveTitle' : 'request.refuseTitle')}
        label={t('request.words')}
        action={t(approved ? 'request.approve' : 'request.refuse')}
        optional
        onClose={() => setOpen(null)}
        onDone={async words =>
          (await run({ type: 'card.decide', card: card.id, requestId: request.id, approved, words })) !== null
        }
      />
    </div>
  )
}
