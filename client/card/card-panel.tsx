import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../shared/ids.ts'
import { useFilter } from '../app/filter/use-filter.ts'
import { useBoard, useCard, useSession } from '../live/hooks.ts'
import { Button, EmptyState, useHotkey } from '../ui/index.ts'
import './card-panel.css'
import { useAct } from './act/use-act.ts'
import { CardBody } from './panel/card-body.tsx'
import { PanelHead } from './panel/panel-head.tsx'
import { useOpenCard } from './use-open-card.ts'

/**
 * KAN-5: the open card beside the board, which stays where it was. `order` is what next and previous walk through;
 * without it, what the filter shows in the board's own order. Renders nothing when no card is open.
 */
export function CardPanel(props: { order?: readonly CardId[] }) {
  const { openId, openCard, closeCard } = useOpenCard()
  if (!openId) return null
  return <OpenPanel key={openId} id={openId} order={props.order} open={openCard} close={closeCard} />
}

function OpenPanel(props: {
  id: CardId
  order: readonly CardId[] | undefined
  open: (id: CardId) => void
  close: () => void
}) {
  const { t } = useTranslation('card')
  const session = useSession()
  const card = useCard(props.id)
  const panel = useRef<HTMLElement>(null)
  const steps = useNeighbours(props.id, props.order)
  useFocusOnOpen(panel)
  useHotkey('escape', props.close)
  useHotkey('alt+arrowdown', () => steps.next && props.open(steps.next))
  useHotkey('alt+arrowup', () => steps.previous && props.open(steps.previous))
  useEffect(() => () => session.focus(null), [session])
  return (
    <aside
      ref={panel}
      className="card-panel"
      aria-label={card ? t('panel.of', { title: card.title }) : t('panel.label')}
      tabIndex={-1}
      onFocusCapture={event => session.focus(fieldOf(event.target, props.id))}
      onBlurCapture={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) session.focus(null)
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
        if (event.target !== panel.current && leaveField(event.target)) panel.current?.focus()
        else props.close()
      }}
    >
      <PanelHead card={card} steps={steps} onOpen={props.open} onClose={props.close} />
      {card ? <CardBody card={card} /> : <GoneCard id={props.id} onClose={props.close} />}
    </aside>
  )
}

/** Deleted cards can be brought back by those who may; an address nobody knows says so. */
function GoneCard(props: { id: CardId; onClose: () => void }) {
  const { t } = useTranslation('card')
  const deleted = useBoard(view => view.deleted.find(card => card.id === props.id) ?? null)
  const { member } = useSession()
  const { run } = useAct()
  if (!deleted)
    return (
      <EmptyState
        title={t('panel.missing')}
        hint={t('panel.missingHint')}
        icon="search"
        action={<Button onClick={props.onClose}>{t('panel.close')}</Button>}
      />
    )
  return (
    <EmptyState
      title={t('panel.deleted', { title: deleted.title })}
      hint={t('panel.deletedHint')}
      icon="trash"
      action={
        member.roles.includes('dispatch') && (
          <Button
            kind="primary"
            icon="undo"
            onClick={() => run({ type: 'card.restore', cards: [props.id] }, t('panel.restored'))}
          >
            {t('panel.restore')}
          </Button>
        )
      }
    />
  )
}

function useNeighbours(id: CardId, order: readonly CardId[] | undefined) {
  const cards = useBoard(view => view.cards)
  const { matches } = useFilter()
  const ids = useMemo(() => {
    const shown = order ?? cards.filter(matches).map(card => card.id)
    return shown.includes(id) ? shown : cards.map(card => card.id)
  }, [order, cards, matches, id])
  const at = ids.indexOf(id)
  return {
    at,
    total: ids.length,
    previous: at > 0 ? (ids[at - 1] ?? null) : null,
    next: at >= 0 ? (ids[at + 1] ?? null) : null,
  }
}

/** The focus goes into the panel when it opens and back to where it was when it closes. */
function useFocusOnOpen(panel: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    const before = document.activeElement instanceof HTMLElement ? document.activeElement : null
    panel.current?.focus({ preventScroll: true })
    const here = panel.current
    return () => {
      if (before?.isConnected && (!document.activeElement || here?.contains(document.activeElement)))
        before.focus()
    }
  }, [panel])
}

function fieldOf(target: EventTarget, card: CardId) {
  const field =
    target instanceof HTMLElement ? target.closest('[data-field]')?.getAttribute('data-field') : null
  return field ? { card, field } : null
}

/** Escape inside a field leaves the field first; a second one closes the panel. */
function leaveField(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select')
}
