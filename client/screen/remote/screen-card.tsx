import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Screen } from '../../../shared/screen/screen.ts'
import { IconButton, Menu } from '../../ui/index.ts'
import { usePageName } from '../player/use-page-name.ts'
import { BindingForm } from './binding-form.tsx'
import { ModeChoice } from './mode-choice.tsx'
import { OnlineWords } from './online-words.tsx'
import { PageGrid } from './page-grid.tsx'
import { PlaylistEditor } from './playlist-editor.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { RevokeDialog } from './revoke-dialog.tsx'
import { nowShowing } from './showing.ts'
import { TurnButtons } from './turn-buttons.tsx'
import type { ChangeFrom } from './use-screens.ts'

export interface ScreenCardProps {
  readonly screen: Screen
  readonly drive: (change: ChangeFrom) => void
  readonly revoke: () => Promise<void>
}

/** One wall: what it shows, the buttons a thumb finds, and below them what is seldom changed. */
export function ScreenCard({ screen, drive, revoke }: ScreenCardProps) {
  const { t } = useTranslation('kiosk')
  const name = usePageName()
  const [sheet, setSheet] = useState<'rename' | 'revoke' | null>(null)
  const showing = nowShowing(screen, Date.now())
  return (
    <section className="remote-card" aria-label={screen.name}>
      <header>
        <h2>{screen.name}</h2>
        <OnlineWords screen={screen} />
        <Menu
          align="end"
          label={screen.name}
          trigger={<IconButton icon="more" label={t('screens.settings')} />}
          items={[
            { key: 'rename', label: t('screens.rename'), icon: 'edit', onSelect: () => setSheet('rename') },
            {
              key: 'revoke',
              label: t('screens.revoke'),
              icon: 'trash',
              danger: true,
              onSelect: () => setSheet('revoke'),
            },
          ]}
        />
      </header>
      <p className="remote-now">
        <small>{t('screens.showing')}</small>
        <b>{name(showing.page)}</b>
        <span className="num">
          {showing.at + 1} / {screen.state.playlist.length}
        </span>
      </p>
      <TurnButtons screen={screen} drive={drive} />
      <ModeChoice screen={screen} at={showing.at} drive={drive} />
      <PageGrid screen={screen} at={showing.at} drive={drive} />
      <details className="remote-more">
        <summary>{t('screens.list')}</summary>
        <PlaylistEditor key={screen.state.version} screen={screen} drive={drive} />
      </details>
      <details className="remote-more">
        <summary>{t('screens.binding')}</summary>
        <BindingForm screen={screen} drive={drive} />
      </details>
      {sheet === 'rename' && <RenameDialog screen={screen} drive={drive} onClose={() => setSheet(null)} />}
      {sheet === 'revoke' && <RevokeDialog screen={screen} revoke={revoke} onClose={() => setSheet(null)} />}
    </section>
  )
}
