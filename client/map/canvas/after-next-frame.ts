/** Runs something when the next frame is on the screen, in time for the one after it. Answers what forgets it. */
export function afterNextFrame(work: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(work)
  })
  return () => cancelAnimationFrame(frame)
}
