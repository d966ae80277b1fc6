import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { useSession } from '../../live/hooks.ts'
import { Button, IconButton, TextField } from '../../ui/index.ts'
import { mayEdit } from '../rights/rights.ts'
import { FieldPeople } from './field-people.tsx'
import { LostNotice } from './lost-notice.tsx'

/** The title and the project code; dispatch may rename in place. */
export function CardTitle({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const session = useSession()
  const [draft, setDraft] = useState<string | null>(null)
  const save = () => {
    const title = draft?.trim() ?? ''
    if (title && title !== card.title) session.edit({ type: 'title', card: card.id, value: title })
    setDraft(null)
  }
  return (
    <div className="card-title" data-field="title">
      {draft === null ? (
        <div className="card-title-line">
          <h2>{card.title || t('untitled')}</h2>
          {mayEdit(session.member, 'title', card) && (
            <IconButton icon="edit" size="s" label={t('panel.rename')} onClick={() => setDraft(card.title)} />
          )}
          <FieldPeople card={card.id} field="title" />
        </div>
      ) : (
        <form
          onSubmit={event => {
            event.preventDefault()
            save()
          }}
        >
          <TextField
            label={t('domain:field.title')}
            hideLabel
            value={draft}
            maxLength={200}
            autoFocus
            onChange={setDraft}
            onKeyDown={event => {
              if (event.key !== 'Escape') return
              event.preventDefault()
              setDraft(null)
            }}
          />
          <Button type="submit" kind="primary">
            {t('save')}
          </Button>
        </form>
      )}
      {card.code && <div className="card-title-code num">{card.code}</div>}
      <LostNotice card={card} field="title" />
    </div>
  )
}
