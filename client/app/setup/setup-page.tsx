import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { Setup } from '../../../shared/access/account.ts'
import type { AdminRole } from '../../../shared/access/member.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { Button, TextField, toast } from '../../ui/index.ts'
import { ask } from '../api.ts'
import '../login/login.css'
import { Mark } from '../pages/mark.tsx'
import { useRefusalWords } from '../use-refusal-words.ts'
import './setup.css'

const admins = ['sysadmin', 'secadmin', 'auditor'] as const satisfies readonly AdminRole[]
interface Person {
  readonly username: string
  readonly name: string
  readonly password: string
}
const nobody: Person = { username: '', name: '', password: '' }

/** 三员分立 from the first minute: three people, three passwords. */
export function SetupPage() {
  const { t } = useTranslation('app')
  const words = useRefusalWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [people, setPeople] = useState<Record<AdminRole, Person>>({
    sysadmin: nobody,
    secadmin: nobody,
    auditor: nobody,
  })
  const [error, setError] = useState<string | null>(null)

  const submit = async () => {
    const checked = Setup.safeParse(people)
    if (!checked.success) return setError(t(problemKey(checked.error)))
    const answer = await ask('POST', '/api/setup', z.unknown(), checked.data)
    if (isRefusal(answer))
      return setError(answer.refused === 'already-decided' ? t('setup.already') : words(answer))
    toast(t('setup.done'), { kind: 'good' })
    queries.clear()
    await navigate('/login', { replace: true })
  }
  return (
    <main className="setup-page">
      <form
        className="setup-box"
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <header>
          <span className="setup-mark">
            <Mark />
          </span>
          <div>
            <h1>{t('setup.title')}</h1>
            <p>{t('setup.intro')}</p>
          </div>
        </header>
        {admins.map(role => (
          <fieldset key={role}>
            <legend>{t(`setup.${role}`)}</legend>
            <p>{t(`setup.${role}Does`)}</p>
            <PersonFields
              person={people[role]}
              onChange={change => setPeople(all => ({ ...all, [role]: { ...all[role], ...change } }))}
            />
          </fieldset>
        ))}
        <p className="login-message" role="alert">
          {error && <span className="login-failure">{error}</span>}
        </p>
        <Button kind="primary" type="submit">
          {t('setup.submit')}
        </Button>
      </form>
    </main>
  )
}

function PersonFields({ person, onChange }: { person: Person; onChange: (change: Partial<Person>) => void }) {
  const { t } = useTranslation('app')
  return (
    <div className="setup-person">
      <TextField label={t('setup.name')} required value={person.name} onChange={name => onChange({ name })} />
      <TextField
        label={t('login.username')}
        required
        autoComplete="off"
        autoCapitalize="none"
        value={person.username}
        onChange={username => onChange({ username })}
      />
      <TextField
        label={t('login.password')}
        required
        type="password"
        autoComplete="new-password"
        value={person.password}
        onChange={password => onChange({ password })}
      />
    </div>
  )
}

function problemKey(error: z.ZodError): string {
  const [issue] = error.issues
  if (issue?.path.length === 1) return `setup.same.${String(issue.path[0])}`
  return issue?.path[1] === 'username' ? 'setup.badUsername' : 'refusal.bad-value'
}
