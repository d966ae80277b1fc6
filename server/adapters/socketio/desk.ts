import type { Desk } from '../../slip/ports.ts'
import { places } from './places.ts'
import type { LiveIo } from './wire.ts'

/** Says to the pages of single people that there is something to ask for; nobody else's page hears that there was anything. */
export function ioDesk(io: LiveIo): Desk {
  return {
    stir(campaign, users) {
      const at = [...users].map(user => places.user(campaign, user))
      if (at.length > 0) io.to(at).emit('notice', { kind: 'desk' })
    },
  }
}
