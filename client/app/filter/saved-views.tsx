import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { useSession } from '../../live/hooks.ts'
import { Button, Dialog, IconButton, Menu, TextField } from '../../ui/index.ts'
import { keepViews, type SavedView, savedViews, withView } from './saved-view-store.ts'

/** 常用视图: go to one, keep the present one under a name, throw one away. */
export function SavedViews() {
  const { t } = useTranslation('app')
  const { member, campaign } = useSession()
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const [views, setViews] = useState(() => savedViews(member.userId, campaign))
  const [asking, setAsking] = useState<'name' | 'tidy' | null>(null)
  const keep = (next: readonly SavedView[]) => {
    keepViews(member.userId, campaign, next)
    setViews(next)
  }
  return (
    <>
      <Menu
        label={t('views.label')}
        trigger={
          <Button size="s" kind="ghost" icon="bookmark">
            {t('views.label')}
          </Button>
        }
        items={[
          ...views.map(view => ({
            key: `view ${view.name}`,
            label: view.name,
            onSelect: () => navigate({ pathname: view.path, search: view.search }),
          })),
          { key: 'keep', label: t('views.keep'), icon: 'plus', onSelect: () => setAsking('name') },
          ...(views.length > 0
            ? [
                {
                  key: 'tidy',
                  label: t('views.tidy'),
                  icon: 'settings' as const,
                  onSelect: () => setAsking('tidy'),
                },
              ]
            : []),
        ]}
      />
      {asking === 'name' && (
        <NameDialog
          onClose={() => setAsking(null)}
          onName={name => {
            keep(withView(views, { name, path: pathname, search: withoutCard(search) }))
            setAsking(null)
          }}
        />
      )}
      <Dialog open={asking === 'tidy'} title={t('views.tidy')} onClose={() => setAsking(null)} width={400}>
        <ul className="app-views-list">
          {views.map(view => (
            <li key={view.name}>
              <span>{view.name}</span>
              <IconButton
                icon="trash"
                size="s"
                label={t('views.remove', { name: view.name })}
                onClick={() => keep(views.filter(other => other !== view))}
              />
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  )
}

function NameDialog({ onClose, onName }: { onClose: () => void; onName: (name: string) => void }) {
  const { t } = useTranslation('app')
  const [name, setName] = useState('')
  const ready = name.trim().length > 0
  return (
    <Dialog
      open
      title={t('views.keep')}
      width={400}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" form="keep-view" disabled={!ready}>
            {t('views.save')}
          </Button>
        </>
      }
    >
      <form
        id="keep-view"
        onSubmit={event => {
          event.preventDefault()
          if (ready) onName(name.trim())
        }}
      >
        <TextField
          label={t('views.name')}
          hint={t('views.hint')}
          value={name}
          maxLength={40}
          autoFocus
          onChange={setName}
        />
      </form>
    </Dialog>
  )
}

function withoutCard(search: string): string {
  const params = new URLSearchParams(search)
  params.delete('card')
  return params.size > 0 ? `?${params}` : ''
}
