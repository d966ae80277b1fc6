import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { Button } from '../../ui/index.ts'
import { ReasonDialog } from '../act/reason-dialog.tsx'
import { useAct } from '../act/use-act.ts'
import { Section } from '../panel/section.tsx'
import { useRights } from '../rights/use-rights.ts'
import { RequestDialog } from './request-dialog.tsx'
import { RequestItem } from './request-item.tsx'
import './request-section.css'

/** 停工, 退出, 其它, leaving a list, a lamp by hand: dispatch asks with a reason, a leader decides (CARD-6). */
export function RequestSection({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const rights = useRights(card)
  const { run } = useAct()
  const [open, setOpen] = useState<'request' | 'resume' | null>(null)
  const mayAsk = rights.command('request')
  return (
    <Section
      id="requests"
      title={t('part.requests')}
      count={card.requests.filter(one => !one.decision).length}
      action={
        mayAsk && (
          <span className="request-acts">
            {card.side && (
              <Button size="s" onClick={() => setOpen('resume')}>
                {t('request.resume')}
              </Button>
            )}
            <Button size="s" icon="plus" onClick={() => setOpen('request')}>
              {t('request.open')}
            </Button>
          </span>
        )
      }
    >
      {card.requests.length === 0 && <p className="card-none">{t('request.none')}</p>}
      {card.requests.map(one => (
        <RequestItem key={one.id} card={card} request={one} />
      ))}
      {open === 'request' && <RequestDialog card={card} onClose={() => setOpen(null)} />}
      <ReasonDialog
        open={open === 'resume'}
        title={t('request.resumeTitle')}
        action={t('request.resume')}
        onClose={() => setOpen(null)}
        onDone={async reason =>
          (await run({ type: 'card.resume', card: card.id, reason }, t('request.resumed'))) !== null
        }
      />
    </Section>
  )
}
