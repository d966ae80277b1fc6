import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { useSession } from '../../live/hooks.ts'
import { Icon } from '../../ui/index.ts'
import { useYear } from '../use-year.ts'
import { dateWords } from '../words/date-words.ts'
import { EvidencePreview } from './evidence-preview.tsx'
import { evidenceUrl } from './upload-evidence.ts'

type Evidence = CardView['evidence'][number]

export function EvidenceItem({ card, one }: { card: CardView; one: Evidence }) {
  const { t } = useTranslation('card')
  const { campaign } = useSession()
  const year = useYear()
  const [open, setOpen] = useState(false)
  const stage = card.milestones.find(m => m.stage.id === one.stageId)?.stage.name
  const facts = [stage, one.place, one.takenOn && dateWords(t, one.takenOn, year)].filter(Boolean).join(' · ')
  return (
    <li className="evidence">
      <button type="button" className="evidence-open" onClick={() => setOpen(true)}>
        {one.mediaType === 'application/pdf' ? (
          <span className="evidence-file">
            <Icon name="file" size={28} />
          </span>
        ) : (
          <img src={evidenceUrl(campaign, one.sha256)} alt="" loading="lazy" />
        )}
        <span className="evidence-caption">{one.caption || one.fileName}</span>
      </button>
      <span className="evidence-facts num">{facts}</span>
      <span className="evidence-facts" data-verified={one.verified ? true : undefined}>
        {one.verified ? t('evidence.verifiedBy', { by: one.verified.by.name }) : t('evidence.unverified')}
      </span>
      {open && <EvidencePreview card={card} one={one} onClose={() => setOpen(false)} />}
    </li>
  )
}
