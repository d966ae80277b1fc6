import { useId, useState } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { IconButton } from './icon-button.tsx'
import { Menu, type MenuProps } from './menu.tsx'
import './named-list.css'
import { TextField } from './text-field.tsx'

export interface NamedListWords {
  readonly label: string
  readonly keep: string
  readonly tidy: string
  readonly name: string
  readonly hint: string
  readonly save: string
  readonly cancel: string
  readonly remove: (name: string) => string
}

export interface NamedListProps<T extends { readonly name: string }> {
  readonly items: readonly T[]
  readonly words: NamedListWords
  readonly align?: MenuProps['align']
  readonly onChoose: (item: T) => void
  /** Keeps what there is now under this name. */
  readonly onKeep: (name: string) => void
  readonly onRemove: (item: T) => void
}

/** A menu of things somebody named: go to one, keep the present one under a name, throw one away. */
export function NamedList<T extends { readonly name: string }>(props: NamedListProps<T>) {
  const { items, words, align, onChoose, onKeep, onRemove } = props
  const [asking, setAsking] = useState<'name' | 'tidy' | null>(null)
  const close = () => setAsking(null)
  const tidy = {
    key: 'tidy',
    label: words.tidy,
    icon: 'settings' as const,
    onSelect: () => setAsking('tidy'),
  }
  return (
    <>
      <Menu
        label={words.label}
        {...(align ? { align } : {})}
        trigger={
          <Button size="s" kind="ghost" icon="bookmark">
            {words.label}
          </Button>
        }
        items={[
          ...items.map(item => ({
            key: `item ${item.name}`,
            label: item.name,
            onSelect: () => onChoose(item),
          })),
          { key: 'keep', label: words.keep, icon: 'plus', onSelect: () => setAsking('name') },
          ...(items.length > 0 ? [tidy] : []),
        ]}
      />
      {asking === 'name' && (
        <NameDialog
          words={words}
          onClose={close}
          onName={name => {
            onKeep(name)
            close()
          }}
        />
      )}
      <Dialog open={asking === 'tidy'} title={words.tidy} onClose={close} width={400}>
        <ul className="ui-named-list">
          {items.map(item => (
            <li key={item.name}>
              <span>{item.name}</span>
              <IconButton
                icon="trash"
                size="s"
                label={words.remove(item.name)}
                onClick={() => onRemove(item)}
              />
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  )
}

function NameDialog({
  words,
  onClose,
  onName,
}: {
  words: NamedListWords
  onClose: () => void
  onName: (name: string) => void
}) {
  const [name, setName] = useState('')
  const form = useId()
  const ready = name.trim().length > 0
  return (
    <Dialog
      open
      title={words.keep}
      width={400}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" type="submit" form={form} disabled={!ready}>
            {words.save}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={event => {
          event.preventDefault()
          if (ready) onName(name.trim())
        }}
      >
        <TextField
          label={words.name}
          hint={words.hint}
          value={name}
          maxLength={40}
          autoFocus
          onChange={setName}
        />
      </form>
    </Dialog>
  )
}
