import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../shared/access/member.ts'
import { Button, Combo, Dialog, Toggle } from '../ui/index.ts'
import { type MemberRow, useAccounts, useChange, useUnits } from './admin-data.ts'

const roles = ['leader', 'dispatch', 'unit', 'inspector'] as const satisfies readonly Role[]

/** Roles and units of one person in one campaign. No role at all ends the membership; open boards follow at once. */
export function GrantDialog(props: {
  campaign: string
  member: MemberRow | null
  taken: readonly MemberRow[]
  onClose: () => void
}) {
  const { campaign, member, taken, onClose } = props
  const { t } = useTranslation('admin')
  const form = useId()
  const accounts = useAccounts()
  const units = useUnits(campaign)
  const change = useChange(['members', campaign])
  const [user, setUser] = useState<string | null>(member?.userId ?? null)
  const [held, setHeld] = useState<readonly Role[]>(member?.roles ?? ['unit'])
  const [own, setOwn] = useState<readonly string[]>(member?.unitIds ?? [])
  const free = (accounts.data ?? []).filter(
    row => !row.adminRole && !row.disabled && !taken.some(one => one.userId === row.id),
  )
  const save = async (granted: readonly Role[]) => {
    if (
      user &&
      (await change(
        'PUT',
        `/api/campaigns/${campaign}/members/${user}`,
        { roles: granted, unitIds: own },
        t('account.saved'),
      ))
    )
      onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    return save(held)
  }
  return (
    <Dialog
      open
      title={member ? t('grant.editOf', { name: member.name }) : t('grant.new')}
      onClose={onClose}
      footer={
        <>
          {member && (
            <Button kind="danger" onClick={() => save([])}>
              {t('grant.remove')}
            </Button>
          )}
          <span className="admin-space" />
          <Button onClick={onClose}>{t('app:cancel')}</Button>
          <Button kind="primary" type="submit" form={form} disabled={!user || held.length === 0}>
            {t('app:save')}
          </Button>
        </>
      }
    >
      <form id={form} className="admin-form" onSubmit={submit}>
        {!member && (
          <Combo
            label={t('grant.person')}
            hint={t('grant.personHint')}
            value={user}
            onChange={setUser}
            options={free.map(row => ({ value: row.id, label: `${row.name}（${row.username}）` }))}
          />
        )}
        <fieldset className="admin-roles">
          <legend>{t('grant.roles')}</legend>
          {roles.map(role => (
            <Toggle
              key={role}
              label={t(`app:role.${role}`)}
              checked={held.includes(role)}
              onChange={on => setHeld(on ? [...held, role] : held.filter(one => one !== role))}
            />
          ))}
        </fieldset>
        <Combo
          multi
          label={t('grant.units')}
          hint={t('grant.unitsHint')}
          value={own}
          onChange={setOwn}
          options={(units.data ?? [])
            .filter(unit => !unit.outside)
            .map(unit => ({ value: unit.id, label: unit.name }))}
        />
      </form>
    </Dialog>
  )
}
