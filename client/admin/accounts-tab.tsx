import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, EmptyState, IconButton, Menu, Tag, TextField } from '../ui/index.ts'
import { AccountDialog } from './account-dialog.tsx'
import { type AccountRow, useAccounts, useChange } from './admin-data.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { Scroll } from './scroll.tsx'
import { Waiting } from './waiting.tsx'

type Open =
  | { kind: 'new' }
  | { kind: 'edit'; account: AccountRow }
  | { kind: 'password'; account: AccountRow }
  | null

/** Accounts: who can sign in at all. What they may do in a campaign is on the next tab. */
export function AccountsTab() {
  const { t } = useTranslation('admin')
  const accounts = useAccounts()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<Open>(null)
  const rows = (accounts.data ?? []).filter(row => `${row.username} ${row.name}`.includes(typed.trim()))
  return (
    <>
      <div className="admin-tools">
        <TextField
          label={t('find')}
          hideLabel
          placeholder={t('find')}
          value={typed}
          onChange={setTyped}
          type="search"
        />
        <Button kind="primary" icon="plus" onClick={() => setOpen({ kind: 'new' })}>
          {t('account.new')}
        </Button>
      </div>
      {accounts.isPending && <Waiting lines={8} />}
      {accounts.isError && (
        <EmptyState
          icon="alert"
          title={t('failed')}
          action={<Button onClick={() => accounts.refetch()}>{t('app:retry')}</Button>}
        />
      )}
      {accounts.data && (
        <Scroll label={t('tab.accounts')}>
          <table className="admin-table">
            <thead>
              <tr>
                {(['name', 'username', 'role', 'state', 'created'] as const).map(column => (
                  <th key={column} scope="col">
                    {t(`account.${column}`)}
                  </th>
                ))}
                <th aria-label={t('account.actions')} />
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <AccountLine key={row.id} row={row} open={setOpen} />
              ))}
            </tbody>
          </table>
          {rows.length === 0 && <EmptyState icon="search" title={t('noneFound')} />}
        </Scroll>
      )}
      {(open?.kind === 'new' || open?.kind === 'edit') && (
        <AccountDialog account={open.kind === 'edit' ? open.account : null} onClose={() => setOpen(null)} />
      )}
      {open?.kind === 'password' && <PasswordDialog account={open.account} onClose={() => setOpen(null)} />}
    </>
  )
}

function AccountLine({ row, open }: { row: AccountRow; open: (what: Open) => void }) {
  const { t } = useTranslation('admin')
  const change = useChange(['accounts'])
  const path = `/api/accounts/${row.id}`
  return (
    <tr className={row.disabled ? 'admin-off' : undefined}>
      <td>{row.name}</td>
      <td className="num">{row.username}</td>
      <td>{row.adminRole ? t(`app:adminRole.${row.adminRole}`) : t('account.person')}</td>
      <td>
        {row.disabled ? <Tag tone="outline">{t('account.disabled')}</Tag> : t('account.enabled')}
        {row.mustChangePassword && !row.disabled && <Tag tone="outline">{t('account.mustChange')}</Tag>}
      </td>
      <td className="num">{row.createdAt.slice(0, 10)}</td>
      <td className="admin-actions">
        <Menu
          align="end"
          trigger={<IconButton label={t('account.actionsOf', { name: row.name })} icon="more" size="s" />}
          items={[
            {
              key: 'edit',
              label: t('account.edit'),
              icon: 'edit',
              onSelect: () => open({ kind: 'edit', account: row }),
            },
            {
              key: 'password',
              label: t('account.password'),
              icon: 'key',
              onSelect: () => open({ kind: 'password', account: row }),
            },
            {
              key: 'end',
              label: t('account.endSessions'),
              icon: 'log-out',
              onSelect: () => change('DELETE', `${path}/sessions`, undefined, t('account.ended')),
            },
            row.disabled
              ? {
                  key: 'on',
                  label: t('account.enable'),
                  icon: 'check',
                  onSelect: () => change('PATCH', path, { disabled: false }, t('account.saved')),
                }
              : {
                  key: 'off',
                  label: t('account.disable'),
                  icon: 'lock',
                  danger: true,
                  onSelect: () => change('PATCH', path, { disabled: true }, t('account.saved')),
                },
          ]}
        />
      </td>
    </tr>
  )
}
