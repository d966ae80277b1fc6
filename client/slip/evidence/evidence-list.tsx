import { useTranslation } from 'react-i18next'
import type { Slip } from '../../../shared/slip/slip.ts'
import { sizeWords } from '../../card/evidence/evidence-dialog.tsx'
import { Icon } from '../../ui/index.ts'
import { slipPaths } from '../slip-paths.ts'
import './evidence.css'

/** The files of one act, each opened in a tab of its own. */
export function EvidenceList({ slip, ids }: { slip: Slip; ids: readonly string[] }) {
  const { t } = useTranslation('slip')
  const files = slip.evidence.filter(one => ids.includes(one.id))
  if (files.length === 0) return null
  return (
    <ul className="slip-evidence" aria-label={t('evidence.label')}>
      {files.map(one => (
        <li key={one.id}>
          <a href={slipPaths(slip.campaign).file(slip.id, one.id)} target="_blank" rel="noreferrer">
            <Icon name={one.mediaType === 'application/pdf' ? 'file' : 'camera'} size={14} />
            {one.fileName}
          </a>
          <small className="num">{sizeWords(one.bytes)}</small>
        </li>
      ))}
    </ul>
  )
}
