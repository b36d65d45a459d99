// The worker of the scanner. The server writes the module that starts it, with the addresses of this version's files.

const pages = 'checkin-pages'
const patience = 4000

/** Keeps the files of the page, opens it without network, and sends what waits when the network is back, even with no page open. */
export function serve({ SealedStore, post: { post, settle, mostPerCall }, version, assets }) {
  const shelf = `checkin-assets-${version}`
  const kept = new Set(assets)

  addEventListener('install', event => event.waitUntil(keepAssets().then(() => skipWaiting())))
  addEventListener('activate', event => event.waitUntil(clearShelves().then(() => clients.claim())))
  addEventListener('sync', event => event.tag === 'checkin-scans' && event.waitUntil(navigator.locks.request('checkin-send', send)))
  addEventListener('fetch', event => {
    const { request } = event
    const url = new URL(request.url)
    if (request.method !== 'GET' || url.origin !== location.origin || request.cache === 'no-store') return
    if (kept.has(url.pathname)) event.respondWith(asset(request, url))
    else if (/^\/checkin(\/\d+)?$/.test(url.pathname) && request.headers.get('Accept')?.includes('text/html')) event.respondWith(page(request))
  })

  async function keepAssets() {
    const cache = await caches.open(shelf)
    await cache.addAll(assets)
  }

  async function clearShelves() {
    const names = await caches.keys()
    await Promise.all(names.filter(name => name.startsWith('checkin-assets-') && name !== shelf).map(name => caches.delete(name)))
  }

  async function asset(request, url) {
    return await caches.match(url.pathname, { cacheName: shelf }) ?? fetch(request)
  }

  async function page(request) {
    const cache = await caches.open(pages)
    const { pathname } = new URL(request.url)
    try {
      const response = await fetch(request, { signal: AbortSignal.timeout(patience) })
      if (response.ok && !response.redirected) await cache.put(pathname, response.clone())
      return response
    } catch {
      return await cache.match(pathname) ?? await another(cache) ?? Response.error()
    }
  }

  // A device opens at its only gate, where it is sent from the start page.
  async function another(cache) {
    const [first] = await cache.keys()
    return first && Response.redirect(first.url)
  }

  async function send() {
    const store = new SealedStore('checkin-queue')
    for (;;) {
      const waiting = (await store.entries()).filter(([, record]) => !record.aside).slice(0, mostPerCall)
      if (!waiting.length) return
      const scans = waiting.map(([, { scan }]) => scan)
      const { answers, problem } = await post('/checkin/scans', await token(scans[0].gate), scans)
      if (problem === 'device') await Promise.all([new SealedStore('checkin-list').destroy(), caches.delete(pages)])
      // The browser tries again later by itself.
      if (!answers) throw new Error(problem)
      if (!(await settle(store, waiting, answers)).length) return
      new BroadcastChannel('checkin').postMessage('sent')
    }
  }

  async function token(gate) {
    const response = await fetch(`/checkin/${gate}`, { headers: { Accept: 'text/html' }, cache: 'no-store' })
    return (await response.text()).match(/name="csrf-token" content="([^"]+)"/)?.[1]
  }
}
