import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type LagFilter, lagFilterFrom, withLagFilter } from '../../../shared/inspection/lag-filter.ts'
import { useSession } from '../../live/hooks.ts'
import { NamedList, toast } from '../../ui/index.ts'
import { keepLists, type SavedList, savedLists, withList } from './saved-list-store.ts'

/** 常用清单: filters of the lag list under names. */
export function SavedLists(props: { filter: LagFilter; onChoose: (filter: LagFilter) => void }) {
  const { t } = useTranslation('inspection')
  const { member, campaign } = useSession()
  const [lists, setLists] = useState(() => savedLists(member.userId, campaign))
  const keep = (next: readonly SavedList[]) => {
    keepLists(member.userId, campaign, next)
    setLists(next)
  }
  const keepAs = (name: string) => {
    keep(withList(lists, { name, search: withLagFilter(new URLSearchParams(), props.filter).toString() }))
    toast(t('lists.kept', { name }))
  }
  return (
    <NamedList
      items={lists}
      align="end"
      words={{
        label: t('lists.label'),
        keep: t('lists.keep'),
        tidy: t('lists.tidy'),
        name: t('lists.name'),
        hint: t('lists.hint'),
        save: t('lists.save'),
        cancel: t('lists.cancel'),
        remove: name => t('lists.remove', { name }),
      }}
      onChoose={list => props.onChoose(lagFilterFrom(new URLSearchParams(list.search)))}
      onKeep={keepAs}
      onRemove={list => keep(lists.filter(other => other !== list))}
    />
  )
}
