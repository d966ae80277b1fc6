import { changedElsewhere } from '../screen/changed-elsewhere.ts'
import type { Cluster } from './open-cluster.ts'
import type { ServerParts } from './server-parts.ts'
import { watchAgain } from './watch-again.ts'

const lookEveryMs = 2000
const screenTopic = 'screens'

/**
 * SCALE-4 without a word from anybody: every two seconds the rows are asked what other nodes changed in the meetings and screens that are watched here. A
 * word, or words that may have been missed, only has it asked at once.
 */
export function watchVersions(
  { access, controls, live }: ServerParts,
  { bus, relay }: Pick<Cluster, 'bus' | 'relay'>,
  failed: (cause: unknown) => void,
): { stop(): void } {
  if (!relay) return { stop() {} }
  const screens = changedElsewhere(access.screens, controls.watched, ({ campaign, id, state }) =>
    live.here.screen(campaign, id, state),
  )
  const screenWatch = watchAgain(lookEveryMs, screens, failed)
  const watches = [watchAgain(lookEveryMs, controls.look, failed), screenWatch]
  const stops = [
    access.screens.onState(() => bus.say(screenTopic, {})),
    bus.hear(screenTopic, screenWatch.lookNow),
    ...watches.map(watch => bus.onGap(watch.lookNow)),
    ...watches.map(watch => watch.stop),
  ]
  return {
    stop() {
      for (const stop of stops) stop()
    },
  }
}
