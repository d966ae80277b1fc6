/** Runs work once, soon. Remote edits are coalesced by it: many in one frame paint once. */
export type Frame = (work: () => void) => void

const hiddenDelayMs = 200

/** The next animation frame; a hidden page gets none, so there a timer stands in. */
export const browserFrame: Frame = work => {
  if (typeof document === 'undefined' || document.hidden) setTimeout(work, hiddenDelayMs)
  else requestAnimationFrame(work)
}
