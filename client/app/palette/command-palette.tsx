import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardView } from '../../../shared/board/view.ts'
import { Lamp } from '../../card/lamp.tsx'
import { useOpenCard } from '../../card/use-open-card.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { Icon } from '../../ui/index.ts'
import { cardsFor, commandsFor, type Entry } from './entries.ts'
import './palette.css'
import { useCommands } from './use-commands.ts'

const whole = (view: BoardView) => view

/** Ctrl/⌘ K: any task by its words, any command. The focus stays in the field, arrows move the choice. */
export function CommandPalette({ onClose, onHelp }: { onClose: () => void; onHelp: () => void }) {
  const { t } = useTranslation('app')
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const entries = useEntries(text, onHelp)
  const chosen = Math.min(at, entries.length - 1)

  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen row is found in the list again whenever it moves
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const run = (entry: Entry | undefined) => {
    if (!entry) return
    onClose()
    entry.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && entries.length > 0) setAt((chosen + step + entries.length) % entries.length)
    else if (event.key === 'Enter') run(entries[chosen])
    else return
    event.preventDefault()
  }
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t('palette.label')}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={event => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className="palette-box">
        <div className="palette-field">
          <Icon name="search" />
          <input
            value={text}
            role="combobox"
            aria-expanded="true"
            aria-controls={id}
            aria-activedescendant={entries[chosen] ? `${id}-${chosen}` : undefined}
            aria-label={t('palette.label')}
            placeholder={t('palette.placeholder')}
            onChange={event => {
              setText(event.target.value)
              setAt(0)
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div ref={list} id={id} role="listbox" aria-label={t('palette.label')} className="palette-list">
          {entries.map((entry, index) => (
            <PaletteRow
              key={entry.key}
              id={`${id}-${index}`}
              entry={entry}
              heading={entries[index - 1]?.group !== entry.group ? t(`palette.${entry.group}`) : null}
              chosen={index === chosen}
              onHover={() => setAt(index)}
              onRun={() => run(entry)}
            />
          ))}
          {entries.length === 0 && <p className="palette-none">{t('palette.none')}</p>}
        </div>
        <p className="palette-keys">{t('palette.keys')}</p>
      </div>
    </dialog>
  )
}

function useEntries(text: string, onHelp: () => void): readonly Entry[] {
  const view = useBoard(whole)
  const { member } = useSession()
  const { openCard } = useOpenCard()
  const commands = commandsFor(text, useCommands(onHelp))
  const cards = cardsFor(text, view, member).map((card): Entry => {
    const unit = card.leadUnitId ? view.plan.unitById.get(card.leadUnitId)?.shortName : undefined
    return {
      key: `card ${card.id}`,
      group: 'cards',
      label: card.title,
      card,
      ...(unit ? { hint: unit } : {}),
      run: () => openCard(card.id),
    }
  })
  return [...cards, ...commands]
}

function PaletteRow({
  id,
  entry,
  heading,
  chosen,
  onHover,
  onRun,
}: {
  id: string
  entry: Entry
  heading: string | null
  chosen: boolean
  onHover: () => void
  onRun: () => void
}) {
  return (
    <>
      {heading && (
        <p className="palette-heading" role="presentation">
          {heading}
        </p>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the field, which keeps the focus */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points here */}
      <div
        id={id}
        role="option"
        aria-selected={chosen}
        className="palette-row"
        onPointerMove={onHover}
        onClick={onRun}
      >
        {entry.card && <Lamp lamp={entry.card.lamp} size="s" />}
        <span className="palette-label">{entry.label}</span>
        {entry.hint && <span className="palette-hint">{entry.hint}</span>}
      </div>
    </>
  )
}
