import { useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { Bulletin, type BulletinBody, type BulletinKind } from '../../shared/bulletin/bulletin.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import { ask, get } from '../app/api.ts'
import { useSession } from '../live/hooks.ts'
import { newKey } from '../live/transport.ts'

const all = (campaign: CampaignId) => `/api/campaigns/${campaign}/bulletins`
const one = ({ campaign, id }: Pick<Bulletin, 'campaign' | 'id'>) => `${all(campaign)}/${id}`
const keyOf = (campaign: CampaignId) => ['bulletins', campaign] as const

export const bulletinFile = (bulletin: Bulletin): string => `${one(bulletin)}/bulletin.docx`

/** Newest period first. Others draft and issue too: looked at again when the page is come back to. */
export function useBulletins() {
  const { campaign } = useSession()
  return useQuery({
    queryKey: keyOf(campaign),
    queryFn: () => get(all(campaign), z.array(Bulletin)),
    retry: false,
  })
}

export interface BulletinActs {
  draft(kind: BulletinKind, on: CalendarDate): Promise<Bulletin | Refusal>
  save(bulletin: Bulletin, version: number, body: BulletinBody): Promise<Bulletin | Refusal>
  redraft(bulletin: Bulletin): Promise<Bulletin | Refusal>
  issue(bulletin: Bulletin, issuer: string): Promise<Bulletin | Refusal>
  remove(bulletin: Bulletin): Promise<object | Refusal>
  /** As it is on the server now. */
  newest(bulletin: Bulletin): Promise<Bulletin | Refusal>
}

export function useBulletinActs(): BulletinActs {
  const { campaign } = useSession()
  const queries = useQueryClient()
  /** What comes back is what the list shows from now on. */
  const keep = (answer: Bulletin | Refusal): Bulletin | Refusal => {
    if (isRefusal(answer)) return answer
    queries.setQueryData<Bulletin[]>(keyOf(campaign), known => {
      const others = (known ?? []).filter(other => other.id !== answer.id)
      return [...others, answer].toSorted((a, b) => (a.to < b.to ? 1 : Number(a.to > b.to) * -1))
    })
    return answer
  }
  return {
    draft: async (kind, on) => keep(await ask('POST', all(campaign), Bulletin, { kind, on })),
    save: async (bulletin, version, body) =>
      keep(await ask('PUT', one(bulletin), Bulletin, { version, body })),
    redraft: async bulletin =>
      keep(await ask('POST', `${one(bulletin)}/redraft`, Bulletin, { version: bulletin.version })),
    issue: async (bulletin, issuer) =>
      keep(
        await ask('POST', `${one(bulletin)}/issue`, Bulletin, {
          key: newKey(),
          version: bulletin.version,
          issuer,
        }),
      ),
    newest: async bulletin => keep(await ask('GET', one(bulletin), Bulletin)),
    async remove(bulletin) {
      const answer = await ask('DELETE', `${one(bulletin)}?version=${bulletin.version}`, z.object({}))
      if (!isRefusal(answer))
        queries.setQueryData<Bulletin[]>(keyOf(campaign), known =>
          known?.filter(other => other.id !== bulletin.id),
        )
      return answer
    },
  }
}
