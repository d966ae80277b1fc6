import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type LagFilter, lagFilterFrom, withLagFilter } from '../../../shared/inspection/lag-filter.ts'
import { useSession } from '../../live/hooks.ts'
import { Button, Dialog, IconButton, Menu, TextField, toast } from '../../ui/index.ts'
import { keepLists, type SavedList, savedLists, withList } from './saved-list-store.ts'

/** 常用清单: go to one, keep the present filter under a name, throw one away. */
export function SavedLists(props: { filter: LagFilter; onChoose: (filter: LagFilter) => void }) {
  const { t } = useTranslation('inspection')
  const { member, campaign } = useSession()
  const [lists, setLists] = useState(() => savedLists(member.userId, campaign))
  const [asking, setAsking] = useState<'name' | 'tidy' | null>(null)
  const keep = (next: readonly SavedList[]) => {
    keepLists(member.userId, campaign, next)
    setLists(next)
  }
  const keepAs = (name: string) => {
    keep(withList(lists, { name, search: withLagFilter(new URLSearchParams(), props.filter).toString() }))
    setAsking(null)
    toast(t('lists.kept', { name }))
  }
  return (
    <>
      <Menu
        label={t('lists.label')}
        align="end"
        trigger={
          <Button size="s" kind="ghost" icon="bookmark">
            {t('lists.label')}
          </Button>
        }
        items={[
          ...lists.map(list => ({
            key: `list ${list.name}`,
            label: list.name,
            onSelect: () => props.onChoose(lagFilterFrom(new URLSearchParams(list.search))),
          })),
          { key: 'keep', label: t('lists.keep'), icon: 'plus', onSelect: () => setAsking('name') },
          ...(lists.length > 0
            ? [
                {
                  key: 'tidy',
                  label: t('lists.tidy'),
                  icon: 'settings' as const,
                  onSelect: () => setAsking('tidy'),
                },
              ]
            : []),
        ]}
      />
      {asking === 'name' && <NameDialog onClose={() => setAsking(null)} onName={keepAs} />}
      <Dialog open={asking === 'tidy'} title={t('lists.tidy')} onClose={() => setAsking(null)} width={400}>
        <ul className="inspect-lists">
          {lists.map(list => (
            <li key={list.name}>
              <span>{list.name}</span>
              <IconButton
                icon="trash"
                size="s"
                label={t('lists.remove', { name: list.name })}
                onClick={() => keep(lists.filter(other => other !== list))}
              />
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  )
}

function NameDialog({ onClose, onName }: { onClose: () => void; onName: (name: string) => void }) {
  const { t } = useTranslation('inspection')
  const [name, setName] = useState('')
  const ready = name.trim().length > 0
  return (
    <Dialog
      open
      title={t('lists.keep')}
      width={400}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('lists.cancel')}</Button>
          <Button kind="primary" type="submit" form="keep-lag-list" disabled={!ready}>
            {t('lists.save')}
          </Button>
        </>
      }
    >
      <form
        id="keep-lag-list"
        onSubmit={event => {
          event.preventDefault()
          if (ready) onName(name.trim())
        }}
      >
        <TextField
          label={t('lists.name')}
          hint={t('lists.hint')}
          value={name}
          maxLength={40}
          autoFocus
          onChange={setName}
        />
      </form>
    </Dialog>
  )
}
