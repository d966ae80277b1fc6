import { useEffect, useState } from 'react'
import { z } from 'zod'
import { type Bulletin, BulletinBody } from '../../../shared/bulletin/bulletin.ts'

const Kept = z.object({ version: z.int().positive(), body: BulletinBody })
type Kept = z.infer<typeof Kept>

export interface Draft {
  readonly body: BulletinBody
  /** The version these words were begun from. */
  readonly version: number
  readonly dirty: boolean
  /** They were begun before this page was opened. */
  readonly restored: boolean
  change(body: BulletinBody): void
  /** Begins from what the server has: after saving, or giving up. */
  settle(): void
  /** The same words on a newer version. */
  rebase(version: number): void
}

/** What somebody writes on a draft. It outlives the page, in this tab, until it is saved or given up: no reload and no wrong click loses it. */
export function useDraft(bulletin: Bulletin): Draft {
  const key = `guatu.bulletin.${bulletin.campaign}.${bulletin.id}`
  const [first] = useState(() => (bulletin.state === 'draft' ? keptIn(key) : null))
  const [mine, setMine] = useState<Kept | null>(first)
  useEffect(() => {
    if (mine) sessionStorage.setItem(key, JSON.stringify(mine))
    else sessionStorage.removeItem(key)
  }, [key, mine])
  return {
    body: mine?.body ?? bulletin.body,
    version: mine?.version ?? bulletin.version,
    dirty: mine !== null,
    restored: first !== null && mine === first,
    change: body => setMine(before => ({ version: before?.version ?? bulletin.version, body })),
    settle: () => setMine(null),
    rebase: version => setMine(before => before && { ...before, version }),
  }
}

function keptIn(key: string): Kept | null {
  const text = sessionStorage.getItem(key)
  if (text === null) return null
  try {
    return Kept.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null // somebody else wrote under our name: nothing of ours is in it
  }
}
