import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { useSession } from '../../live/hooks.ts'
import { TextField } from '../../ui/index.ts'
import { useRights } from '../rights/use-rights.ts'
import { Unclear } from '../unclear.tsx'
import { Fixed } from './fixed.tsx'

/** 责任人: written when the field is left or Enter is pressed, so one name is one change. */
export function OwnerField({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const session = useSession()
  const rights = useRights(card)
  const [draft, setDraft] = useState(card.owner)
  useEffect(() => setDraft(card.owner), [card.owner])
  if (!rights.edit('owner'))
    return <Fixed why={rights.why('owner')}>{card.owner ? <span>{card.owner}</span> : <Unclear />}</Fixed>
  const save = () => {
    if (draft.trim() !== card.owner) session.edit({ type: 'owner', card: card.id, value: draft.trim() })
  }
  return (
    <TextField
      label={t('domain:field.owner')}
      hideLabel
      value={draft}
      maxLength={60}
      placeholder={t('unclear')}
      onChange={setDraft}
      onBlur={save}
      onKeyDown={event => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) save()
        if (event.key === 'Escape') setDraft(card.owner)
      }}
    />
  )
}
