import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { CampaignId, ScreenId } from '../../../shared/ids.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { Screen, type ScreenChange, type ScreenState } from '../../../shared/screen/screen.ts'
import { ask, get } from '../../app/api.ts'
import { useRefusalWords } from '../../app/use-refusal-words.ts'
import { useLiveChannel } from '../../live/live-channel-context.tsx'
import { toast } from '../../ui/index.ts'

const lookEveryMs = 3000
const keyOf = (campaign: CampaignId) => ['screens', campaign] as const

/** The screens of a campaign, looked at again every few seconds: what they show turns by itself. What others press comes at once. */
export function useScreens(campaign: CampaignId) {
  const queries = useQueryClient()
  const channel = useLiveChannel()
  useEffect(
    () =>
      channel.onScreen((id, state) =>
        queries.setQueryData<Screen[]>(keyOf(campaign), all => all?.map(one => driven(one, id, state))),
      ),
    [channel, queries, campaign],
  )
  return useQuery({
    queryKey: keyOf(campaign),
    queryFn: () => get(`/api/campaigns/${campaign}/screens`, z.array(Screen)),
    refetchInterval: lookEveryMs,
  })
}

/** The TV has not turned yet: what it last said would show the old page for a moment. */
function driven(screen: Screen, id: ScreenId, state: ScreenState): Screen {
  if (screen.id !== id || state.version <= screen.state.version) return screen
  return { ...screen, state, showing: null }
}

export type ChangeFrom = (screen: Screen) => Omit<ScreenChange, 'version'>

/**
 * Drives screens. Each change is made from the newest state known when its turn comes, so that two quick presses are two pages; whoever was
 * overtaken by somebody else is told and sees what holds now.
 */
export function useDrive(campaign: CampaignId): (id: ScreenId, change: ChangeFrom) => void {
  const { t } = useTranslation('kiosk')
  const words = useRefusalWords()
  const queries = useQueryClient()
  const line = useRef<Promise<unknown>>(Promise.resolve())
  return useCallback(
    (id, change) => {
      const key = keyOf(campaign)
      const drive = async () => {
        const screen = queries.getQueryData<Screen[]>(key)?.find(one => one.id === id)
        if (!screen) return
        await queries.cancelQueries({ queryKey: key })
        const body = { ...change(screen), version: screen.state.version }
        const answer = await ask('PATCH', `/api/campaigns/${campaign}/screens/${id}`, Screen, body)
        if (isRefusal(answer)) {
          toast(answer.refused === 'conflict' ? t('screens.conflict') : words(answer), { kind: 'bad' })
          return queries.invalidateQueries({ queryKey: key })
        }
        const latest = { ...answer, showing: null }
        queries.setQueryData<Screen[]>(key, all => all?.map(one => (one.id === id ? latest : one)))
      }
      line.current = line.current.then(drive)
    },
    [campaign, queries, t, words],
  )
}

export function useRevoke(campaign: CampaignId): (screen: Screen) => Promise<void> {
  const { t } = useTranslation('kiosk')
  const words = useRefusalWords()
  const queries = useQueryClient()
  return async screen => {
    const answer = await ask('DELETE', `/api/campaigns/${campaign}/screens/${screen.id}`, z.unknown())
    if (isRefusal(answer)) toast(words(answer), { kind: 'bad' })
    else toast(t('screens.revoked', { name: screen.name }))
    await queries.invalidateQueries({ queryKey: keyOf(campaign) })
  }
}
