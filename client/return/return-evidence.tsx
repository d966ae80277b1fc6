import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../shared/board/view.ts'
import { EvidenceDialog } from '../card/evidence/evidence-dialog.tsx'
import { checkFile, evidenceTypes } from '../card/evidence/upload-evidence.ts'
import { refusalWords } from '../card/words/refusal-words.ts'
import { Button, toast } from '../ui/index.ts'

/** A photo goes up at once; it is evidence of the card whether or not the rest is handed in. */
export function ReturnEvidence({ card }: { card: CardView }) {
  const { t } = useTranslation(['return', 'card'])
  const picker = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const shown = card.evidence.filter(one => !one.removed).length
  const words = shown > 0 ? t('photos', { n: shown }) : t('photo')
  const take = (chosen: File | undefined) => {
    if (!chosen) return
    const wrong = checkFile(chosen)
    if (wrong) toast(refusalWords(t, wrong), { kind: 'bad' })
    else setFile(chosen)
  }
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        accept={evidenceTypes.join(',')}
        aria-label={t('of', { column: t('column.evidence'), title: card.title })}
        onChange={event => {
          take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button
        size="s"
        icon="camera"
        aria-label={t('of', { column: words, title: card.title })}
        onClick={() => picker.current?.click()}
      >
        {words}
      </Button>
      {file && <EvidenceDialog card={card} file={file} onClose={() => setFile(null)} />}
    </>
  )
}
