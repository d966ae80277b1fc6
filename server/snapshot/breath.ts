import { setImmediate } from 'node:timers/promises'

/** Work this long and the rooms notice. */
const breathMs = 8

/** Called between steps of something long, it lets others work as soon as enough time has gone. */
export function breathing(): () => Promise<void> {
  let begun = performance.now()
  return async () => {
    if (performance.now() - begun < breathMs) return
    await setImmediate()
    begun = performance.now()
  }
}
