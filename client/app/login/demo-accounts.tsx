import { useTranslation } from 'react-i18next'
import type { DemoAccount } from './sign-in.ts'

/** Every role of the demo, one click each. */
export function DemoAccounts({
  accounts,
  busy,
  onPick,
}: {
  accounts: readonly DemoAccount[]
  busy: boolean
  onPick: (account: DemoAccount) => void
}) {
  const { t } = useTranslation('app')
  return (
    <section className="login-demo" aria-labelledby="login-demo-title">
      <h2 id="login-demo-title">
        {t('login.demo')}
        <small>{t('login.demoHint')}</small>
      </h2>
      <ul>
        {accounts.map(account => (
          <li key={account.username}>
            <button type="button" disabled={busy} onClick={() => onPick(account)}>
              <strong>{account.unit || account.name}</strong>
              <span>{t([`role.${account.role}`, `adminRole.${account.role}`])}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
