import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AdminRole } from '../../shared/access/member.ts'
import { Button, Dialog, Select, TextField } from '../ui/index.ts'
import { type AccountRow, useChange } from './admin-data.ts'

/** A new account, or the name and admin role of one. */
export function AccountDialog({ account, onClose }: { account: AccountRow | null; onClose: () => void }) {
  const { t } = useTranslation('admin')
  const form = useId()
  const change = useChange(['accounts'])
  const [name, setName] = useState(account?.name ?? '')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [role, setRole] = useState<AdminRole | ''>(account?.adminRole ?? '')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const adminRole = role === '' ? null : role
    const accepted = account
      ? await change(
          'PATCH',
          `/api/accounts/${account.id}`,
          { name: name.trim(), adminRole },
          t('account.saved'),
        )
      : await change(
          'POST',
          '/api/accounts',
          { name: name.trim(), username, password, adminRole },
          t('account.made', { name }),
        )
    if (accepted) onClose()
  }
  return (
    <Dialog
      open
      title={account ? t('account.edit') : t('account.new')}
      onClose={onClose}
      width={440}
      footer={
        <>
          <Button onClick={onClose}>{t('app:cancel')}</Button>
          <Button kind="primary" type="submit" form={form}>
            {t('app:save')}
          </Button>
        </>
      }
    >
      <form id={form} className="admin-form" onSubmit={submit}>
        <TextField
          label={t('account.name')}
          hint={t('account.nameHint')}
          value={name}
          onChange={setName}
          required
          maxLength={60}
          autoFocus
        />
        {!account && (
          <>
            <TextField
              label={t('account.username')}
              hint={t('account.usernameHint')}
              value={username}
              onChange={setUsername}
              required
              autoComplete="off"
            />
            <TextField
              label={t('account.firstPassword')}
              hint={t('account.firstPasswordHint')}
              value={password}
              onChange={setPassword}
              required
              type="password"
              autoComplete="new-password"
            />
          </>
        )}
        <Select
          label={t('account.role')}
          hint={t('account.roleHint')}
          value={role}
          onChange={setRole}
          options={[
            { value: '', label: t('account.person') },
            ...AdminRole.options.map(value => ({ value, label: t(`app:adminRole.${value}`) })),
          ]}
        />
      </form>
    </Dialog>
  )
}
