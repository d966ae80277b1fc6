import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { useSession } from '../../live/hooks.ts'
import { NamedList } from '../../ui/index.ts'
import { keepViews, type SavedView, savedViews, withView } from './saved-view-store.ts'

/** 常用视图: addresses of this campaign under names. */
export function SavedViews() {
  const { t } = useTranslation('app')
  const { member, campaign } = useSession()
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const [views, setViews] = useState(() => savedViews(member.userId, campaign))
  const keep = (next: readonly SavedView[]) => {
    keepViews(member.userId, campaign, next)
    setViews(next)
  }
  return (
    <NamedList
      items={views}
      words={{
        label: t('views.label'),
        keep: t('views.keep'),
        tidy: t('views.tidy'),
        name: t('views.name'),
        hint: t('views.hint'),
        save: t('views.save'),
        cancel: t('cancel'),
        remove: name => t('views.remove', { name }),
      }}
      onChoose={view => navigate({ pathname: view.path, search: view.search })}
      onKeep={name => keep(withView(views, { name, path: pathname, search: withoutCard(search) }))}
      onRemove={view => keep(views.filter(other => other !== view))}
    />
  )
}

function withoutCard(search: string): string {
  const params = new URLSearchParams(search)
  params.delete('card')
  return params.size > 0 ? `?${params}` : ''
}
