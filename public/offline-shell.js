/* The page and its hashed files, kept for a day without a network. Never data: nothing under /api or /sync is touched. */
const kept = 'guatu-shell-1'
/* Twice what one page of ours can load: a wall loads all its pages at once, and an upgrade brings them anew. */
const filesKept = 400

self.addEventListener('install', event => {
  self.skipWaiting()
  event.waitUntil(caches.open(kept).then(cache => cache.add('/')))
})
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request))
})

/** The newest page while there is a server; the kept one otherwise. */
async function page(request) {
  const cache = await caches.open(kept)
  try {
    const answer = await fetch(request)
    if (answer.ok && answer.headers.get('content-type')?.includes('text/html'))
      await cache.put('/', answer.clone())
    return answer
  } catch (error) {
    const old = await cache.match('/')
    if (old) return old
    throw error
  }
}

/** Hashed files never change; those no page asks for any more leave with the next tidy-up. */
async function asset(request) {
  const cache = await caches.open(kept)
  const hit = await cache.match(request)
  if (hit) return hit
  const answer = await fetch(request)
  if (answer.ok) {
    await cache.put(request, answer.clone())
    tidy(cache)
  }
  return answer
}

async function tidy(cache) {
  const keys = await cache.keys()
  const assets = keys.filter(key => new URL(key.url).pathname.startsWith('/assets/'))
  for (const old of assets.slice(0, Math.max(0, assets.length - filesKept))) await cache.delete(old)
}
