import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { type TextField, textFields } from '../../../shared/card/fields.ts'
import { useSession } from '../../live/hooks.ts'
import { Fixed } from '../panel/fixed.tsx'
import { useRights } from '../rights/use-rights.ts'
import './live-text-area.css'
import { useLiveText } from './use-live-text.ts'

/** 形象进度 or 备注: a text several people may write at once. Those who may not write it read it as text. */
export function LiveTextArea(props: {
  card: CardView
  field: TextField
  label: string
  placeholder: string
}) {
  const { t } = useTranslation('card')
  const rights = useRights(props.card)
  if (rights.edit(props.field)) return <Editable {...props} />
  const text = props.card[props.field]
  return (
    <Fixed block why={rights.why(props.field)}>
      <p className="live-text-fixed">{text || <span className="card-none">{t('text.none')}</span>}</p>
    </Fixed>
  )
}

function Editable(props: { card: CardView; field: TextField; label: string; placeholder: string }) {
  const { card, field } = props
  const session = useSession()
  const area = useRef<HTMLTextAreaElement>(null)
  const live = useLiveText(card[field], area, (before, after) =>
    session.edit({ type: 'text', card: card.id, field, before, after }),
  )
  useGrow(area, live.value)
  return (
    <textarea
      ref={area}
      className="ui-input live-text"
      aria-label={props.label}
      placeholder={props.placeholder}
      maxLength={textFields[field]}
      rows={2}
      {...live}
    />
  )
}

/** As tall as its text, up to a third of the window. */
function useGrow(area: React.RefObject<HTMLTextAreaElement | null>, value: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height
  useLayoutEffect(() => {
    const field = area.current
    if (!field) return
    field.style.height = 'auto'
    field.style.height = `${Math.min(field.scrollHeight + 2, window.innerHeight / 3)}px`
  }, [value, area])
}
