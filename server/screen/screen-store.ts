import type { Kysely } from 'kysely'
import { type CampaignId, ScreenId } from '../../shared/ids.ts'
import type { ScreenState } from '../../shared/screen/screen.ts'
import { readScreen, type ScreenRow } from './screen-row.ts'
import type { ScreenTables } from './tables.ts'

/** How long a screen that is never switched on keeps its place, like its cookie. */
export const unusedDays = 400
const unusedMs = unusedDays * 86_400_000

type Told = (screen: ScreenRow) => void

/** The paired screens. Every change of one's state is told to those who listen, after it is stored. */
export class ScreenStore {
  private readonly listeners = new Set<Told>()
  private readonly db: Kysely<ScreenTables>
  private readonly now: () => number

  constructor(db: Kysely<ScreenTables>, now: () => number) {
    this.db = db
    this.now = now
  }

  /** Hears every new state: what `/live` passes on to the TV and to the phones that drive it. Returns what ends it. */
  onState(listener: Told): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** By the hash of its token; revoked ones too. */
  async byToken(tokenHash: string): Promise<ScreenRow | null> {
    const row = await this.rows().where('tokenHash', '=', tokenHash).executeTakeFirst()
    return row ? readScreen(row) : null
  }

  async find(campaign: CampaignId, id: ScreenId): Promise<ScreenRow | null> {
    const row = await this.rows()
      .where('campaign', '=', campaign)
      .where('id', '=', id)
      .where('revokedAt', 'is', null)
      .executeTakeFirst()
    return row ? readScreen(row) : null
  }

  async of(campaign: CampaignId): Promise<readonly ScreenRow[]> {
    const rows = await this.rows()
      .where('campaign', '=', campaign)
      .where('revokedAt', 'is', null)
      .orderBy('pairedAt')
      .orderBy('id')
      .execute()
    return rows.map(readScreen)
  }

  /** Those of these screens that still stand. */
  async standing(ids: readonly string[]): Promise<readonly ScreenRow[]> {
    if (ids.length === 0) return []
    const rows = await this.rows().where('id', 'in', ids).execute()
    return rows.map(readScreen).filter(screen => this.stands(screen))
  }

  /** Not revoked, and not forgotten in a cupboard; there is no other end. */
  stands({ revokedAt, lastSeenAt, pairedAt }: ScreenRow): boolean {
    return revokedAt === null && this.now() - (lastSeenAt ?? pairedAt) < unusedMs
  }

  async add(screen: ScreenRow, tokenHash: string, db = this.db): Promise<void> {
    const { pairedBy, state, ...facts } = screen
    const json = { pairedBy: JSON.stringify(pairedBy), state: JSON.stringify(state) }
    await db
      .insertInto('screen')
      .values({ ...facts, ...json, tokenHash, version: state.version })
      .execute()
  }

  /** False when somebody was quicker: the stored version is no longer `seen`. */
  async change(screen: ScreenRow, name: string, state: ScreenState, seen: number): Promise<boolean> {
    const changed = await this.db
      .updateTable('screen')
      .set({ name, state: JSON.stringify(state), version: state.version })
      .where('id', '=', screen.id)
      .where('version', '=', seen)
      .where('revokedAt', 'is', null)
      .executeTakeFirst()
    if (Number(changed.numUpdatedRows) === 0) return false
    for (const listener of this.listeners) listener({ ...screen, name, state })
    return true
  }

  /** Which versions the screens of these campaigns are at, in one question. */
  async versions(campaigns: readonly CampaignId[]): Promise<ReadonlyMap<ScreenId, number>> {
    if (campaigns.length === 0) return new Map()
    const rows = await this.db
      .selectFrom('screen')
      .select(['id', 'version'])
      .where('campaign', 'in', campaigns)
      .where('revokedAt', 'is', null)
      .execute()
    return new Map(rows.map(({ id, version }) => [ScreenId.parse(id), version]))
  }

  /** Never takes back what another node saw later. */
  async touch(id: ScreenId, at: number): Promise<void> {
    await this.db
      .updateTable('screen')
      .set({ lastSeenAt: at })
      .where('id', '=', id)
      .where(where => where.or([where('lastSeenAt', 'is', null), where('lastSeenAt', '<', at)]))
      .execute()
  }

  async revoke(id: ScreenId, at: number, db = this.db): Promise<void> {
    await db.updateTable('screen').set({ revokedAt: at }).where('id', '=', id).execute()
  }

  private rows() {
    return this.db.selectFrom('screen').selectAll()
  }
}
