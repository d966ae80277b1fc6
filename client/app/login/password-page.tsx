import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { isRefusal } from '../../../shared/refusal.ts'
import { Button, TextField, toast } from '../../ui/index.ts'
import { useAccount } from '../account/use-account.ts'
import { ask } from '../api.ts'
import { PlainBar } from '../pages/plain-bar.tsx'
import { useRefusalWords } from '../use-refusal-words.ts'
import './login.css'
import './password.css'

/** One's own password: by wish, or because the account must (first sign-in, or its password is too old). */
export function PasswordPage() {
  const { t } = useTranslation('app')
  const words = useRefusalWords()
  const { data: account } = useAccount()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [error, setError] = useState<string | null>(null)
  const differs = again !== '' && again !== next

  const submit = async () => {
    const answer = await ask('POST', '/api/session/password', z.unknown(), { current, next })
    if (isRefusal(answer)) return setError(words(answer))
    toast(t('password.changed'), { kind: 'good' })
    queries.clear()
    await navigate('/', { replace: true })
  }
  return (
    <div className="app-page">
      <PlainBar />
      <main className="password-page">
        <form
          className="login-box"
          onSubmit={event => {
            event.preventDefault()
            if (!differs) submit()
          }}
        >
          <h1>{t('password.title')}</h1>
          {account?.mustChangePassword && <p className="login-note">{t('password.must')}</p>}
          <TextField
            label={t('password.current')}
            type="password"
            autoComplete="current-password"
            required
            value={current}
            onChange={setCurrent}
          />
          <TextField
            label={t('password.next')}
            type="password"
            autoComplete="new-password"
            required
            value={next}
            onChange={setNext}
          />
          <TextField
            label={t('password.again')}
            type="password"
            autoComplete="new-password"
            required
            error={differs ? t('password.differs') : undefined}
            value={again}
            onChange={setAgain}
          />
          <p className="login-message" role="alert">
            {error && <span className="login-failure">{error}</span>}
          </p>
          <Button kind="primary" type="submit">
            {t('password.submit')}
          </Button>
        </form>
      </main>
    </div>
  )
}
