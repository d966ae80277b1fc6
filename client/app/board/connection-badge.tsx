import { useTranslation } from 'react-i18next'
import { dayOf, monthOf } from '../../../shared/calendar/day-number.ts'
import type { ConnectionState } from '../../live/contract.ts'
import { useConnection } from '../../live/hooks.ts'
import { Icon, type IconName } from '../../ui/index.ts'

const icons: Readonly<Record<ConnectionState['kind'], IconName>> = {
  saved: 'check',
  saving: 'cloud',
  offline: 'wifi-off',
  loading: 'cloud',
  closed: 'alert',
  past: 'history',
}

/** A network that is crossed out would send people to their cable when it is the server that cannot save. */
const iconOf = (state: ConnectionState): IconName =>
  state.kind === 'offline' && state.why === 'storage' ? 'alert' : icons[state.kind]

/** KAN-6: always there. 已保存 is said only of what is on the server's disk. */
export function ConnectionBadge() {
  const { t } = useTranslation('app')
  const state = useConnection()
  return (
    <output className={`board-connection board-connection-${state.kind}`} title={hint(t, state)}>
      <Icon name={iconOf(state)} size={14} />
      <span>{words(t, state)}</span>
    </output>
  )
}

type Words = ReturnType<typeof useTranslation<'app'>>['t']

function words(t: Words, state: ConnectionState): string {
  if (state.kind === 'saving')
    return t(state.slow ? 'connection.savingSlowly' : 'connection.saving', { n: state.pending })
  if (state.kind === 'offline' && state.why === 'storage')
    return state.pending > 0
      ? t('connection.storageAwayPending', { n: state.pending })
      : t('connection.storageAway')
  if (state.kind === 'offline' && state.pending > 0)
    return t('connection.offlinePending', { n: state.pending })
  if (state.kind === 'past') return t('connection.past', { month: monthOf(state.day), day: dayOf(state.day) })
  return t(`connection.${state.kind}`)
}

function hint(t: Words, state: ConnectionState): string {
  if (state.kind === 'offline') {
    const time = new Date(state.since).toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' })
    const hint = t(state.why === 'storage' ? 'connection.storageAwayHint' : 'connection.offlineHint')
    return `${hint} (${t('connection.since', { time })})`
  }
  if (state.kind === 'past') return t('connection.pastHint')
  return state.kind === 'saved' ? t('connection.savedHint') : words(t, state)
}
