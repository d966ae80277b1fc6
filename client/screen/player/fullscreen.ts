/** Browsers allow it only on a key or a press, and some not at all; then the window stays as it is. */
export async function toggleFullscreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen()
    else await document.documentElement.requestFullscreen({ navigationUI: 'hide' })
  } catch {
    // refused: a kiosk browser is full screen already, and F11 remains
  }
}
