import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pageKey } from '../../../shared/screen/rotation.ts'
import type { Screen, ScreenPage } from '../../../shared/screen/screen.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, IconButton, NumberField, Select } from '../../ui/index.ts'
import { usePageName } from '../player/use-page-name.ts'
import {
  type DraftEntry,
  draftOf,
  moved,
  playlistOf,
  roundSeconds,
  without,
  withPage,
  withSeconds,
} from './playlist-draft.ts'
import type { ChangeFrom } from './use-screens.ts'

const longest = 40

/** The pages a wall goes through, their order and how long each stays. Nothing changes on the wall before 保存. */
export function PlaylistEditor({ screen, drive }: { screen: Screen; drive: (change: ChangeFrom) => void }) {
  const { t } = useTranslation('kiosk')
  const [draft, setDraft] = useState(() => draftOf(screen.state.playlist))
  const [touched, setTouched] = useState(false)
  const change = (next: readonly DraftEntry[]) => {
    setDraft(next)
    setTouched(true)
  }
  const total = roundSeconds(draft)
  const words =
    total < 60
      ? t('screens.secondsOnly', { s: total })
      : t('screens.minutes', { m: Math.floor(total / 60), s: total % 60 })
  return (
    <div className="remote-list">
      <ol>
        {draft.map((entry, place) => (
          <Row key={entry.id} entry={entry} place={place} draft={draft} change={change} />
        ))}
      </ol>
      {draft.length < longest && <AddPage onAdd={page => change(withPage(draft, page))} />}
      <footer>
        <span className="remote-round">{t('screens.round', { words })}</span>
        {touched && (
          <Button
            onClick={() => {
              setDraft(draftOf(screen.state.playlist))
              setTouched(false)
            }}
          >
            {t('screens.cancel')}
          </Button>
        )}
        <Button
          kind="primary"
          disabled={!touched}
          onClick={() => drive(() => ({ playlist: playlistOf(draft) }))}
        >
          {t('screens.save')}
        </Button>
      </footer>
    </div>
  )
}

interface RowProps {
  readonly entry: DraftEntry
  readonly place: number
  readonly draft: readonly DraftEntry[]
  readonly change: (next: readonly DraftEntry[]) => void
}

function Row({ entry, place, draft, change }: RowProps) {
  const { t } = useTranslation('kiosk')
  const page = usePageName()(entry.page)
  return (
    <li>
      <span className="num">{place + 1}</span>
      <b>{page}</b>
      <NumberField
        label={t('screens.secondsOf', { page })}
        hideLabel
        value={entry.seconds}
        min={5}
        max={3600}
        step={5}
        unit={t('screens.seconds')}
        onChange={seconds => seconds !== null && change(withSeconds(draft, entry.id, Math.round(seconds)))}
      />
      <IconButton
        icon="arrow-up"
        label={t('screens.up', { page })}
        disabled={place === 0}
        onClick={() => change(moved(draft, entry.id, -1))}
      />
      <IconButton
        icon="arrow-down"
        label={t('screens.down', { page })}
        disabled={place === draft.length - 1}
        onClick={() => change(moved(draft, entry.id, 1))}
      />
      <IconButton
        icon="close"
        label={t('screens.remove', { page })}
        disabled={draft.length === 1}
        onClick={() => change(without(draft, entry.id))}
      />
    </li>
  )
}

const plainKinds = [
  'overview',
  'map',
  'targets',
  'lagging',
  'units',
  'problems',
  'changes',
  'brief',
  'meeting',
] as const

function AddPage({ onAdd }: { onAdd: (page: ScreenPage) => void }) {
  const { t } = useTranslation('kiosk')
  const name = usePageName()
  const areas = useBoard(view => view.plan.areas)
  const pages: ScreenPage[] = [
    ...plainKinds.map(kind => ({ kind })),
    ...areas.map(area => ({ kind: 'area' as const, areaId: area.id })),
  ]
  const [key, setKey] = useState('overview')
  const chosen = pages.find(page => pageKey(page) === key)
  return (
    <div className="remote-add">
      <Select
        label={t('screens.add')}
        hideLabel
        value={key}
        onChange={setKey}
        options={pages.map(page => ({ value: pageKey(page), label: name(page) }))}
      />
      <Button icon="plus" onClick={() => chosen && onAdd(chosen)}>
        {t('screens.addButton')}
      </Button>
    </div>
  )
}
