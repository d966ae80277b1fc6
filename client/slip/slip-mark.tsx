import { useTranslation } from 'react-i18next'
import type { SlipColour } from '../../shared/slip/slip.ts'
import type { SlipKind } from '../../shared/slip/slip-kinds.ts'
import { useInspectionRules } from './slip-data.ts'
import './slip-mark.css'

/** How a kind is called here; its usual name until the rules are known. */
export function useKindName(): (kind: SlipKind) => string {
  const { t } = useTranslation('slip')
  const looks = useInspectionRules().data?.slips.looks
  return kind => looks?.[kind].name ?? t(`kind.${kind}`)
}

/** A kind by its name and, where a preset paints it, a mark whose colour is also said: 蓝、黄、橙、红. Not a lamp: a corner of paper, not a shape of one. */
export function SlipMark({ kind, colour }: { kind: SlipKind; colour: SlipColour }) {
  const { t } = useTranslation('slip')
  const name = useKindName()(kind)
  return (
    <span className="slip-mark" data-colour={colour}>
      {colour !== 'none' && <i className="slip-mark-paper" aria-hidden="true" />}
      <b>{name}</b>
      {colour !== 'none' && <span className="slip-mark-word">{t(`colour.${colour}`)}</span>}
    </span>
  )
}
