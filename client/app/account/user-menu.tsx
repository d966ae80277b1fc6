import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { isRefusal } from '../../../shared/refusal.ts'
import { languages } from '../../i18n/index.ts'
import { unsentCount, wipeLocalCopies } from '../../live/local-copies.ts'
import { Button, Dialog, Menu, type MenuItem, toast } from '../../ui/index.ts'
import { ask } from '../api.ts'
import { setTheme, useTheme } from '../theme.ts'
import { forgetAccount } from './account.ts'
import { whileLeaving } from './leaving.ts'
import { useAccount } from './use-account.ts'

/** Who I am, theme, language, the way out. `extra` are the page's own entries, on top. */
export function UserMenu({ extra = [] }: { extra?: readonly MenuItem[] }) {
  const { t, i18n } = useTranslation(['app', 'audit'])
  const { data: account } = useAccount()
  const navigate = useNavigate()
  const theme = useTheme()
  const leaving = useSignOut()
  const items: MenuItem[] = [
    ...extra,
    { key: 'campaigns', label: t('user.campaigns'), icon: 'home', onSelect: () => navigate('/') },
    ...(account?.adminRole
      ? [
          {
            key: 'admin',
            label: t('user.admin'),
            icon: 'shield' as const,
            onSelect: () => navigate('/admin'),
          },
        ]
      : []),
    ...(account?.adminRole === 'auditor'
      ? [{ key: 'audit', label: t('audit:title'), icon: 'file' as const, onSelect: () => navigate('/audit') }]
      : []),
    { key: 'password', label: t('password.change'), icon: 'key', onSelect: () => navigate('/password') },
    {
      key: 'theme',
      label: theme === 'wall' ? t('theme.desk') : t('theme.wall'),
      icon: theme === 'wall' ? 'sun' : 'moon',
      onSelect: () => setTheme(theme === 'wall' ? 'desk' : 'wall'),
    },
    ...languages
      .filter(language => language !== i18n.language)
      .map(language => ({
        key: language,
        label: t(`language.${language}`),
        icon: 'globe' as const,
        onSelect: () => {
          i18n.changeLanguage(language)
        },
      })),
    { key: 'out', label: t('user.signOut'), icon: 'log-out', onSelect: leaving.ask },
  ]
  return (
    <>
      <Menu
        align="end"
        label={t('user.menu')}
        items={items}
        trigger={
          <Button kind="ghost" icon="user" aria-label={`${t('user.menu')}：${account?.name ?? ''}`}>
            <span className="app-user-name">{account?.name}</span>
          </Button>
        }
      />
      <Dialog
        open={leaving.unsent > 0}
        title={t('user.unsentTitle')}
        onClose={leaving.stay}
        width={440}
        footer={
          <>
            <Button kind="primary" onClick={leaving.stay}>
              {t('user.stay')}
            </Button>
            <Button kind="danger" onClick={leaving.go}>
              {t('user.signOutAnyway')}
            </Button>
          </>
        }
      >
        {t('user.unsent', { n: leaving.unsent })}
      </Dialog>
    </>
  )
}

/** Leaving a shared computer leaves nothing on it: local copies are wiped, after a question when something is unsent. */
function useSignOut() {
  const { t } = useTranslation('app')
  const { data: account } = useAccount()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [unsent, setUnsent] = useState(0)
  const go = () => whileLeaving(leave)
  const leave = async () => {
    setUnsent(0)
    const answer = await ask('POST', '/api/auth/sign-out', z.unknown(), {})
    // Saying somebody is out while the server still lets them in would be worse than staying.
    if (isRefusal(answer) && answer.refused === 'unavailable') {
      toast(t('user.stillIn'), { kind: 'bad' })
      return
    }
    forgetAccount()
    await navigate('/login')
    if (account) await wipeLocalCopies(account.id)
    queries.clear()
    toast(t('user.wiped'))
  }
  return {
    unsent,
    go,
    stay: () => setUnsent(0),
    async ask() {
      const waiting = account ? await unsentAfterAWhile(account.id) : 0
      if (waiting > 0) setUnsent(waiting)
      else await go()
    },
  }
}

const settleMs = 800

/** What has just been acknowledged leaves the disk a moment later; nobody should be asked about that. */
async function unsentAfterAWhile(user: string): Promise<number> {
  const waiting = await unsentCount(user)
  if (waiting === 0 || !navigator.onLine) return waiting
  await new Promise(resolve => setTimeout(resolve, settleMs))
  return unsentCount(user)
}
