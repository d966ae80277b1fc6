import type { Kysely } from 'kysely'
import { Instant } from '../../shared/calendar/date.ts'
import type { PairingOffer, PairingState } from '../../shared/screen/screen.ts'
import { hashOf, newCode, newSecret, shownCode } from './secret.ts'
import type { ScreenTables } from './tables.ts'

const lifeMs = 10 * 60_000
/** A paired TV that missed the answer may still fetch it this long. */
const pickUpMs = 10 * 60_000

/** A TV that was offered a code; `secret` is in its cookie and nowhere else. */
export interface Pairing extends PairingOffer {
  readonly secret: string
}

/** Codes on TVs that nobody has let in yet. A code is good once, for ten minutes; of code and secret only hashes are kept. */
export class Pairings {
  private readonly db: Kysely<ScreenTables>
  private readonly now: () => number

  constructor(db: Kysely<ScreenTables>, now: () => number) {
    this.db = db
    this.now = now
  }

  async offer(): Promise<Pairing> {
    const now = this.now()
    await this.db
      .deleteFrom('screenPairing')
      .where('expiresAt', '<', now - pickUpMs)
      .execute()
    const code = newCode()
    const secret = newSecret()
    const expiresAt = Instant.parse(now + lifeMs)
    await this.db
      .insertInto('screenPairing')
      .values({ secretHash: hashOf(secret), codeHash: hashOf(code), expiresAt, screenId: null })
      .execute()
    return { code: shownCode(code), expiresAt, secret }
  }

  /** How it stands with the TV that holds this secret. */
  async stateOf(secret: string): Promise<PairingState['state']> {
    const row = await this.db
      .selectFrom('screenPairing')
      .selectAll()
      .where('secretHash', '=', hashOf(secret))
      .executeTakeFirst()
    if (row?.screenId) return 'paired'
    return row && row.expiresAt > this.now() ? 'waiting' : 'expired'
  }

  /** The hash of the secret behind a code that still waits; it becomes the token of the screen. Null: no such code. */
  async waiting(code: string): Promise<string | null> {
    const row = await this.db
      .selectFrom('screenPairing')
      .select('secretHash')
      .where('codeHash', '=', hashOf(code.replaceAll('-', '')))
      .where('screenId', 'is', null)
      .where('expiresAt', '>', this.now())
      .executeTakeFirst()
    return row?.secretHash ?? null
  }

  /** Uses the code up; false when somebody else has just done so. */
  async use(secretHash: string, screenId: string, db = this.db): Promise<boolean> {
    const used = await db
      .updateTable('screenPairing')
      .set({ screenId })
      .where('secretHash', '=', secretHash)
      .where('screenId', 'is', null)
      .executeTakeFirst()
    return Number(used.numUpdatedRows) > 0
  }
}
