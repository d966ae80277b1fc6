import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { z } from 'zod'
import { useStatus } from '../account/use-account.ts'
import { get } from '../api.ts'
import { Mark } from '../pages/mark.tsx'
import { useTitle } from '../use-title.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import './login.css'
import { LoginForm } from './login-form.tsx'
import { DemoAccount, placeAfter, type SignInFailure, signIn } from './sign-in.ts'

export function LoginPage() {
  const { t } = useTranslation('app')
  const status = useStatus()
  useTitle(t('login.title'))
  const demo = useQuery({
    queryKey: ['demo'],
    queryFn: () => get('/api/demo', z.array(DemoAccount)),
    enabled: status.data?.demo === true,
    retry: false,
  })
  const enter = useEnter()
  const [params] = useSearchParams()
  if (status.data?.needsSetup) return <Navigate to="/setup" replace />
  return (
    <main className="login">
      <section className="login-lead">
        <div className="login-mark">
          <Mark size={44} />
          <span>{t('product')}</span>
        </div>
        <p className="login-tagline">{t('tagline')}</p>
        <p className="login-intro">{t('login.intro')}</p>
        <LoginMap />
      </section>
      <section className="login-side">
        <div className="login-box">
          <h1>{t('login.title')}</h1>
          {params.has('ended') && <p className="login-note">{t('login.ended')}</p>}
          <LoginForm busy={enter.busy} failure={enter.failure} onSubmit={enter.submit} />
          {demo.data && demo.data.length > 0 && (
            <DemoAccounts
              accounts={demo.data}
              busy={enter.busy}
              onPick={account => enter.submit(account.username, account.password)}
            />
          )}
          {!status.data?.demo && <p className="login-forgot">{t('login.forgot')}</p>}
        </div>
      </section>
    </main>
  )
}

function useEnter() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [params] = useSearchParams()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<SignInFailure | null>(null)
  return {
    busy,
    failure,
    async submit(username: string, password: string) {
      setBusy(true)
      setFailure(null)
      const failed = await signIn(username, password)
      setBusy(false)
      if (failed) return setFailure(failed)
      queries.clear()
      await navigate(placeAfter(params.get('back')), { replace: true })
    },
  }
}

/** The product in one drawing: lanes, bars, today's line. Decoration. */
function LoginMap() {
  const bars = [
    [6, 26, 0],
    [18, 40, 1],
    [44, 22, 0],
    [10, 52, 2],
    [36, 34, 1],
    [58, 30, 0],
    [24, 28, 2],
  ] as const
  return (
    <svg className="login-map" viewBox="0 0 100 62" aria-hidden="true" focusable="false">
      {bars.map(([x, width, kind], row) => (
        <g key={`${x}-${width}`}>
          <path d={`M0 ${row * 8.5 + 9.5}H100`} className="login-map-line" />
          <rect
            x={x}
            y={row * 8.5 + 3}
            width={width}
            height="3.6"
            rx="1.2"
            className={`login-map-bar-${kind}`}
          />
          <circle cx={x + width} cy={row * 8.5 + 4.8} r="1.3" className="login-map-end" />
        </g>
      ))}
      <path d="M62 0V62" className="login-map-today" />
    </svg>
  )
}
