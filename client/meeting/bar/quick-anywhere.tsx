import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Control } from '../../../shared/meeting/control.ts'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { useOpenCard } from '../../card/use-open-card.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, Dialog, useHotkey } from '../../ui/index.ts'
import { cardOfItem } from '../decision/item-card.ts'
import { QuickForm } from '../decision/quick-form.tsx'

/** Ctrl+J: to the line of the console where there is one, else the same line in a dialog, about the card that is open. */
export function QuickAnywhere({ meeting, control }: { meeting: MeetingView; control: Control | null }) {
  const { t } = useTranslation('meeting')
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { openId } = useOpenCard()
  const item = meeting.items.find(one => one.id === control?.itemId) ?? null
  const ofItem = useBoard(view => cardOfItem(view, item))
  const start = () => {
    const line = document.querySelector<HTMLInputElement>('[data-quick-decision]')
    if (line) line.focus()
    else setOpen(true)
  }
  useHotkey('mod+j', start)
  return (
    <>
      <Button size="s" kind="ghost" icon="edit" title={t('quick.keys')} onClick={start}>
        {t('quick.label')}
      </Button>
      <Dialog open={open} title={t('quick.title')} width={760} onClose={() => setOpen(false)}>
        <QuickForm
          meeting={meeting}
          item={item}
          cardId={openId ?? ofItem}
          field={field}
          onDone={() => setOpen(false)}
        />
      </Dialog>
    </>
  )
}
