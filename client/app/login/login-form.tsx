import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Icon, IconButton } from '../../ui/index.ts'
import type { SignInFailure } from './sign-in.ts'

/** Plain form fields with autocomplete, so that password stores fill them; one message whatever was wrong. */
export function LoginForm({
  busy,
  failure,
  onSubmit,
}: {
  busy: boolean
  failure: SignInFailure | null
  onSubmit: (username: string, password: string) => void
}) {
  const { t } = useTranslation('app')
  const ids = { name: useId(), password: useId(), note: useId() }
  const [shown, setShown] = useState(false)
  const [caps, setCaps] = useState(false)
  const watchCaps = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'))
  return (
    <form
      className="login-form"
      onSubmit={event => {
        event.preventDefault()
        const data = new FormData(event.currentTarget)
        onSubmit(String(data.get('username')).trim(), String(data.get('password')))
      }}
    >
      <label htmlFor={ids.name}>{t('login.username')}</label>
      <input
        id={ids.name}
        name="username"
        className="ui-input"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        // biome-ignore lint/a11y/noAutofocus: the page has one purpose, and this is where it starts
        autoFocus
      />
      <label htmlFor={ids.password}>{t('login.password')}</label>
      <span className="login-password">
        <input
          id={ids.password}
          name="password"
          className="ui-input"
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          required
          aria-describedby={ids.note}
          onKeyDown={watchCaps}
          onKeyUp={watchCaps}
        />
        <IconButton
          icon="eye"
          size="s"
          label={shown ? t('login.hide') : t('login.show')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        />
      </span>
      <p id={ids.note} className="login-message" role="alert">
        {failure && (
          <span className="login-failure">
            <Icon name="alert" size={14} />
            {t(failure === 'busy' ? 'refusal.busy' : `login.${failure}`)}
          </span>
        )}
        {!failure && caps && (
          <span className="login-caps">
            <Icon name="arrow-up" size={14} />
            {t('login.caps')}
          </span>
        )}
      </p>
      <Button kind="primary" type="submit" className="login-submit" disabled={busy}>
        {busy ? t('login.busy') : t('login.submit')}
      </Button>
    </form>
  )
}
