/** A paired TV. `tokenHash` is all that is kept of its token; a revoked one stays, so that the TV can be told. JSON in `pairedBy` and `state`. */
interface ScreenTable {
  id: string
  campaign: string
  name: string
  tokenHash: string
  pairedBy: string
  pairedAt: number
  lastSeenAt: number | null
  revokedAt: number | null
  version: number
  state: string
}

/** A TV that shows a code. `screenId` once somebody has let it in; the row goes when the code's time is over. */
interface ScreenPairingTable {
  secretHash: string
  codeHash: string
  expiresAt: number
  screenId: string | null
}

export interface ScreenTables {
  screen: ScreenTable
  screenPairing: ScreenPairingTable
}
