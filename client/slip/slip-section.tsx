import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../shared/board/view.ts'
import { isUnderWay } from '../../shared/slip/slip-days.ts'
import { Section } from '../card/panel/section.tsx'
import { useConnection, useMember } from '../live/hooks.ts'
import { Button } from '../ui/index.ts'
import { IssueSlipDialog } from './issue/issue-slip-dialog.tsx'
import { kindsFor } from './issue/proposal.ts'
import { useSlipsOf } from './slip-data.ts'
import { SlipLine } from './slip-line.tsx'

/** 督查单 about a card, as far as the reader may read them; nothing for whom there is nothing to read and nothing to do. */
export function SlipSection({ card }: { card: CardView }) {
  // letters are as they are now, and a board of the past is not: they would not belong to each other
  return useConnection().kind === 'past' ? null : <PresentSlips card={card} />
}

function PresentSlips({ card }: { card: CardView }) {
  const { t } = useTranslation('slip')
  const member = useMember()
  const slips = useSlipsOf(card.id)
  const [issuing, setIssuing] = useState(false)
  const open = slips.filter(slip => isUnderWay(slip) || slip.state === 'draft')
  const over = slips.filter(slip => !open.includes(slip))
  const mayIssue = card.leadUnitId !== null && kindsFor(member, { card, unitId: card.leadUnitId }).length > 0
  if (slips.length === 0 && !mayIssue) return null
  return (
    <Section
      id="slips"
      title={t('section.title')}
      count={open.length}
      action={
        mayIssue && (
          <Button size="s" kind="ghost" icon="plus" onClick={() => setIssuing(true)}>
            {t('issue.open')}
          </Button>
        )
      }
    >
      {slips.length === 0 && <p className="slip-none">{t('section.none')}</p>}
      {open.map(slip => (
        <SlipLine key={slip.id} slip={slip} />
      ))}
      {over.length > 0 && (
        <details className="replans">
          <summary>{t('section.cleared', { n: over.length })}</summary>
          {over.map(slip => (
            <SlipLine key={slip.id} slip={slip} />
          ))}
        </details>
      )}
      {issuing && <IssueSlipDialog card={card} onClose={() => setIssuing(false)} />}
    </Section>
  )
}
