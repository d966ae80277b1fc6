import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { Button, toast } from '../../ui/index.ts'
import { Section } from '../panel/section.tsx'
import { useRights } from '../rights/use-rights.ts'
import { refusalWords } from '../words/refusal-words.ts'
import { EvidenceDialog } from './evidence-dialog.tsx'
import { EvidenceItem } from './evidence-item.tsx'
import './evidence-section.css'
import { checkFile, evidenceTypes } from './upload-evidence.ts'

/** Photos and files that prove it, with place, time and verifier. Files may be dropped on the section. */
export function EvidenceSection({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const rights = useRights(card)
  const mayAdd = rights.command('evidence')
  const [file, setFile] = useState<File | null>(null)
  const [over, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const shown = card.evidence.filter(one => !one.removed)
  const take = (chosen: File | undefined) => {
    if (!chosen) return
    const wrong = checkFile(chosen)
    if (wrong) toast(refusalWords(t, wrong), { kind: 'bad' })
    else setFile(chosen)
  }
  return (
    <Section
      id="evidence"
      title={t('part.evidence')}
      count={shown.length}
      action={
        mayAdd && (
          <Button size="s" icon="upload" onClick={() => picker.current?.click()}>
            {t('evidence.add')}
          </Button>
        )
      }
    >
      <input
        ref={picker}
        type="file"
        hidden
        accept={evidenceTypes.join(',')}
        aria-label={t('evidence.add')}
        onChange={event => {
          take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first */}
      <div
        className="evidence-drop"
        data-over={over || undefined}
        onDragOver={event => {
          if (!mayAdd) return
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={event => {
          event.preventDefault()
          setOver(false)
          if (mayAdd) take(event.dataTransfer.files[0])
        }}
      >
        {shown.length === 0 ? (
          <p className="card-none">{t(mayAdd ? 'evidence.noneMayAdd' : 'evidence.none')}</p>
        ) : (
          <ul className="evidence-grid">
            {shown.map(one => (
              <EvidenceItem key={one.id} card={card} one={one} />
            ))}
          </ul>
        )}
      </div>
      {file && <EvidenceDialog card={card} file={file} onClose={() => setFile(null)} />}
    </Section>
  )
}
