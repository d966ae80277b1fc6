import type { Audience } from '../../meeting/ports.ts'
import { places } from './places.ts'
import type { LivePages } from './wire.ts'

/** Telling, over socket.io: what goes to many is encoded once. */
export function ioAudience(io: LivePages): Audience {
  return {
    control: control => void io.to(places.campaign(control.campaign)).emit('control', control),
    followers: (campaign, meeting, followers) =>
      void io.to(places.campaign(campaign)).emit('followers', { meeting, followers }),
    ended(campaign, meeting) {
      io.to(places.campaign(campaign)).emit('ended', meeting)
      io.to(places.followers(campaign, meeting)).socketsLeave(places.followers(campaign, meeting))
    },
    notice(campaign, notice) {
      const place = 'unitId' in notice ? places.unit(campaign, notice.unitId) : places.campaign(campaign)
      io.to(place).emit('notice', notice)
    },
    move(campaign, move, how, except) {
      const followers = io.to(places.followers(campaign, move.meeting))
      const others = except === undefined ? followers : followers.except(except)
      if (how === 'passing') others.volatile.emit('focus', move)
      else others.emit('focus', move)
    },
    screen: (campaign, screen, state) =>
      void io.to([places.screen(screen), places.drivers(campaign)]).emit('screen', screen, state),
  }
}
