import type { Server, Socket } from 'socket.io'
import type { FromServer } from '../../../shared/protocol/live.ts'

/** What comes from a socket comes from a stranger: the names are known (`FromClient`), what they carry is not. */
export interface Heard {
  watch: (campaign: unknown, answer: unknown) => void
  clock: (answer: unknown) => void
  follow: (meeting: unknown, following: unknown) => void
  focus: (meeting: unknown, focus: unknown) => void
  active: () => void
}
// biome-ignore lint/complexity/noBannedTypes: servers do not talk among themselves yet
type Among = {}
// biome-ignore lint/complexity/noBannedTypes: what is known of a socket is kept beside it, not on it
type Data = {}

export type LiveIo = Server<Heard, FromServer, Among, Data>
export type LiveSocket = Socket<Heard, FromServer, Among, Data>
/** Pages to tell: of every node, or `io.local`, of this one. */
export type LivePages = Pick<LiveIo, 'to'>
