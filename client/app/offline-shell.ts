/**
 * Keeps the page itself for days without a network, so that a board can be opened from its local copy. Browsers allow it on
 * https and on localhost only; elsewhere an open page still works offline, it just cannot be opened anew.
 */
export function keepShellForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  navigator.serviceWorker.register('/offline-shell.js').catch(() => {
    // refused by the browser's settings: the product works, only without this
  })
}
