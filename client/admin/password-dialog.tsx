import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, TextField } from '../ui/index.ts'
import { type AccountRow, useChange } from './admin-data.ts'

/** A password its owner must change at the next sign-in; every session of theirs ends at once. */
export function PasswordDialog({ account, onClose }: { account: AccountRow; onClose: () => void }) {
  const { t } = useTranslation('admin')
  const form = useId()
  const change = useChange(['accounts'])
  const [password, setPassword] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (
      await change(
        'POST',
        `/api/accounts/${account.id}/password`,
        { password },
        t('account.passwordSet', { name: account.name }),
      )
    )
      onClose()
  }
  return (
    <Dialog
      open
      title={t('account.passwordOf', { name: account.name })}
      onClose={onClose}
      width={420}
      footer={
        <>
          <Button onClick={onClose}>{t('app:cancel')}</Button>
          <Button kind="primary" type="submit" form={form}>
            {t('account.password')}
          </Button>
        </>
      }
    >
      <form id={form} className="admin-form" onSubmit={submit}>
        <TextField
          label={t('account.firstPassword')}
          hint={t('account.passwordHint')}
          value={password}
          onChange={setPassword}
          type="password"
          required
          autoFocus
          autoComplete="new-password"
        />
      </form>
    </Dialog>
  )
}
