/** Why a sync socket was closed, and what the client does then. 44xx is permanent: y-websocket stops reconnecting; others pass. */
export const CloseReason = {
  /** Server is restarting, loading or overloaded: reconnect with back-off; unsent edits stay in the outbox. */
  tryAgain: 1013,
  /** Session ended or revoked: keep the outbox, go to the login page. */
  signedOut: 4401,
  /** A change was refused: keep its text for its author, drop the local copy, join again with a new client id. */
  refused: 4403,
  /** No such campaign, or no longer a member of it: leave the board. */
  gone: 4404,
  /** The board was restored (new epoch): drop the local copy; list unsent edits for their author, never resend them. */
  resetCopy: 4409,
  /** The ticket's client id has another socket open, or the ticket is stale: join again with a new client id. */
  newTicket: 4410,
  /** The server is there and cannot save: as 1013, and the screen says that changes are kept on this machine. */
  storageAway: 4503,
} as const
