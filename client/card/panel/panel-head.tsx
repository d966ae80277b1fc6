import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { CardId } from '../../../shared/ids.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { IconButton, Menu, type MenuItem, Tag, toast } from '../../ui/index.ts'
import { ReasonDialog } from '../act/reason-dialog.tsx'
import { useAct } from '../act/use-act.ts'
import { AreaMark } from '../area-mark.tsx'
import { mayCommand } from '../rights/rights.ts'
import { CardTitle } from './card-title.tsx'
import './panel-head.css'

export interface Steps {
  readonly at: number
  readonly total: number
  readonly previous: CardId | null
  readonly next: CardId | null
}

/** What the card is, and the way through the cards: previous, next, more, close. */
export function PanelHead(props: {
  card: CardView | null
  steps: Steps
  onOpen: (id: CardId) => void
  onClose: () => void
}) {
  const { t } = useTranslation('card')
  const { card, steps } = props
  return (
    <header className="card-head">
      <div className="card-head-row">
        {card ? <CardKind card={card} /> : <span />}
        <div className="card-head-actions">
          {steps.at >= 0 && (
            <span className="card-head-step num">
              {t('panel.step', { at: steps.at + 1, total: steps.total })}
            </span>
          )}
          <IconButton
            icon="chevron-up"
            size="s"
            label={t('panel.previous')}
            disabled={!steps.previous}
            onClick={() => steps.previous && props.onOpen(steps.previous)}
          />
          <IconButton
            icon="chevron-down"
            size="s"
            label={t('panel.next')}
            disabled={!steps.next}
            onClick={() => steps.next && props.onOpen(steps.next)}
          />
          {card && <CardMenu card={card} />}
          <IconButton icon="close" size="s" label={t('panel.close')} onClick={props.onClose} />
        </div>
      </div>
      {card && <CardTitle card={card} />}
    </header>
  )
}

/** Area, class, lists and marks in one line. */
function CardKind({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const plan = useBoard(view => view.plan)
  const workflow = card.workflowId ? plan.workflowById.get(card.workflowId) : null
  const lists = plan.lists.filter(list => card.listIds.includes(list.id))
  return (
    <div className="card-head-kind">
      <AreaMark area={card.areaId ? plan.areaById.get(card.areaId) : null} full />
      {workflow && <span>{workflow.name}</span>}
      {card.start && <span>{t(`start.${card.start}`)}</span>}
      {lists.map(list => (
        <Tag key={list.id} tone="outline">
          {list.name}
        </Tag>
      ))}
      {card.chemical && <Tag tone="outline">{t('chemical')}</Tag>}
      {card.sample && <Tag tone="outline">{t('sample')}</Tag>}
    </div>
  )
}

function CardMenu({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const { member } = useSession()
  const [deleting, setDeleting] = useState(false)
  const { run } = useAct()
  const items: MenuItem[] = [
    { key: 'link', label: t('panel.copyLink'), icon: 'link', onSelect: () => copyLink(t('panel.copied')) },
    { key: 'print', label: t('panel.print'), icon: 'print', onSelect: () => window.print() },
  ]
  if (mayCommand(member, 'deletedAt', card))
    items.push({
      key: 'delete',
      label: t('panel.delete'),
      icon: 'trash',
      danger: true,
      onSelect: () => setDeleting(true),
    })
  const remove = async (reason: string) => {
    const ids = await run({ type: 'card.delete', cards: [card.id], reason })
    if (!ids) return false
    const undo = { label: t('undo'), onSelect: () => void run({ type: 'card.restore', cards: [card.id] }) }
    toast(t('panel.deletedNow', { title: card.title }), { kind: 'good', action: undo })
    return true
  }
  return (
    <>
      <Menu trigger={<IconButton icon="more" size="s" label={t('panel.more')} />} items={items} align="end" />
      <ReasonDialog
        open={deleting}
        title={t('panel.deleteTitle')}
        hint={t('panel.deleteHint', { title: card.title })}
        action={t('panel.delete')}
        danger
        onClose={() => setDeleting(false)}
        onDone={remove}
      />
    </>
  )
}

/** The clipboard is missing on plain HTTP; the address bar always has the same link. */
async function copyLink(done: string) {
  try {
    await navigator.clipboard.writeText(location.href)
    toast(done, { kind: 'good' })
  } catch {
    toast(location.href)
  }
}
