import { useTranslation } from 'react-i18next'
import './unclear.css'

/** 待明确: an owner, unit or date nobody has named yet is legal and must be seen (CARD-1). */
export function Unclear(props: { what?: string }) {
  const { t } = useTranslation('card')
  return <span className="unclear">{props.what ? t('unclearOf', { what: props.what }) : t('unclear')}</span>
}
