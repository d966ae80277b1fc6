import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView, MilestoneView } from '../../../shared/board/view.ts'
import { useSession } from '../../live/hooks.ts'
import { Button } from '../../ui/index.ts'
import { ReasonDialog } from '../act/reason-dialog.tsx'
import { useAct } from '../act/use-act.ts'
import { Fixed } from '../panel/fixed.tsx'
import { useRights } from '../rights/use-rights.ts'
import { ClaimPopover } from './claim-popover.tsx'
import { VerifyDialog } from './verify-dialog.tsx'

/** What may be done with a milestone now: the unit claims (申报), dispatch verifies (核验) or returns it (退回), never its own. */
export function MilestoneActs({ card, one }: { card: CardView; one: MilestoneView }) {
  const { t } = useTranslation('card')
  const rights = useRights(card)
  const dispatch = rights.member.roles.includes('dispatch')
  return (
    <span className="milestones-buttons">
      {!one.verified && rights.edit('claim') && !(one.claimed && rights.command('check')) && (
        <ClaimActs card={card} one={one} />
      )}
      {one.claimed && !one.verified && rights.command('check') && <CheckActs card={card} one={one} />}
      {one.claimed && !one.verified && dispatch && !rights.command('check') && (
        <Fixed why={rights.why('check')}>
          <span className="milestones-note">{t('check.byOther')}</span>
        </Fixed>
      )}
      {one.verified && rights.command('check') && <UnverifyAct card={card} one={one} />}
    </span>
  )
}

function ClaimActs({ card, one }: { card: CardView; one: MilestoneView }) {
  const { t } = useTranslation('card')
  const session = useSession()
  const claim = (date: MilestoneClaim) =>
    session.edit({ type: 'claim', card: card.id, stage: one.stage.id, date })
  if (!one.claimed) return <ClaimPopover card={card} one={one} onClaim={claim} />
  return (
    <Button size="s" kind="ghost" onClick={() => claim(null)}>
      {t('claim.withdraw')}
    </Button>
  )
}
type MilestoneClaim = Parameters<React.ComponentProps<typeof ClaimPopover>['onClaim']>[0] | null

function CheckActs({ card, one }: { card: CardView; one: MilestoneView }) {
  const { t } = useTranslation('card')
  const [open, setOpen] = useState<'verify' | 'return' | null>(null)
  const { run } = useAct()
  const stage = { stage: one.stage.name }
  return (
    <>
      <Button size="s" kind="plain" onClick={() => setOpen('verify')}>
        {t('check.verify')}
      </Button>
      <Button size="s" kind="ghost" onClick={() => setOpen('return')}>
        {t('check.return')}
      </Button>
      {open === 'verify' && <VerifyDialog card={card} one={one} onClose={() => setOpen(null)} />}
      <ReasonDialog
        open={open === 'return'}
        title={t('check.returnTitle', stage)}
        hint={t('check.returnHint')}
        action={t('check.return')}
        onClose={() => setOpen(null)}
        onDone={async reason =>
          (await run(
            { type: 'card.return-claim', card: card.id, stageId: one.stage.id, reason },
            t('check.returned', stage),
          )) !== null
        }
      />
    </>
  )
}

function UnverifyAct({ card, one }: { card: CardView; one: MilestoneView }) {
  const { t } = useTranslation('card')
  const [open, setOpen] = useState(false)
  const { run } = useAct()
  const stage = { stage: one.stage.name }
  return (
    <>
      <Button size="s" kind="ghost" onClick={() => setOpen(true)}>
        {t('check.undo')}
      </Button>
      <ReasonDialog
        open={open}
        title={t('check.undoTitle', stage)}
        action={t('check.undo')}
        danger
        onClose={() => setOpen(false)}
        onDone={async reason =>
          (await run(
            { type: 'card.unverify', card: card.id, stageId: one.stage.id, reason },
            t('check.undone', stage),
          )) !== null
        }
      />
    </>
  )
}
