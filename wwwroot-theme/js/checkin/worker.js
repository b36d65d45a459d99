// The worker of the scanner. The server writes the module that starts it, with the addresses of this version's files.

const shelves = 'checkin-assets-'
const patience = 4000
// Where nothing is kept that could be shown instead.
const longPatience = 15000
const isAsset = /\.(css|js|png|svg|wasm)$/

/** Keeps the files of the page, opens it without network, and sends what waits when the network is back, even with no page open. */
export function serve({ vault: { SealedStore, forgetList, keptPages, stores }, post: { post, settle, mostPerCall }, version, assets }) {
  const shelf = `${shelves}${version}`
  const kept = new Set(assets)

  addEventListener('install', event => event.waitUntil(keepAssets().then(() => skipWaiting())))
  addEventListener('activate', event => event.waitUntil(renewPages().then(clearShelves).then(() => clients.claim())))
  addEventListener('sync', event => event.tag === 'checkin-scans' && event.waitUntil(navigator.locks.request('checkin-send', send)))
  addEventListener('fetch', event => {
    const { request } = event
    const url = new URL(request.url)
    if (request.method !== 'GET' || url.origin !== location.origin || request.cache === 'no-store') return
    if (kept.has(url.pathname) || isAsset.test(url.pathname)) event.respondWith(asset(request, url))
    else if (/^\/checkin(\/\d+)?$/.test(url.pathname) && request.headers.get('Accept')?.includes('text/html')) event.respondWith(page(request))
  })

  async function keepAssets() {
    const cache = await caches.open(shelf)
    await cache.addAll(assets)
  }

  // A page that is kept names the files of the version before.
  async function renewPages() {
    const cache = await caches.open(keptPages)
    await Promise.all((await cache.keys()).map(({ url }) => fetchPage(cache, new Request(url, { headers: { Accept: 'text/html' }, cache: 'no-store' })).catch(() => {})))
  }

  // The shelf before this one stays for the pages that are still open, or could not be fetched anew.
  async function clearShelves() {
    const names = await caches.keys()
    await Promise.all(names.filter(name => name.startsWith(shelves) && name !== shelf).slice(0, -1).map(name => caches.delete(name)))
  }

  async function asset(request, url) {
    return await caches.match(url.pathname, { cacheName: shelf }) ?? await caches.match(url.pathname) ?? fetch(request)
  }

  async function page(request) {
    const cache = await caches.open(keptPages)
    const { pathname } = new URL(request.url)
    const known = await cache.match(pathname)
    try {
      return await fetchPage(cache, request, known ? patience : longPatience)
    } catch {
      return known ?? (pathname === '/checkin' ? await another(cache) : null) ?? Response.error()
    }
  }

  async function fetchPage(cache, request, longest = patience) {
    const response = await fetch(request, { signal: AbortSignal.timeout(longest) })
    if (response.ok && !response.redirected) await cache.put(new URL(request.url).pathname, response.clone())
    return response
  }

  // A device opens at its only gate, where it is sent from the start page.
  async function another(cache) {
    const [first] = await cache.keys()
    return first && Response.redirect(first.url)
  }

  async function send() {
    const store = new SealedStore(stores.queue)
    for (;;) {
      const waiting = (await store.entries()).filter(([, record]) => !record.aside).slice(0, mostPerCall)
      if (!waiting.length) return
      const scans = waiting.map(([, { scan }]) => scan)
      const { answers, problem } = await post('/checkin/scans', await token(scans[0].gate), scans)
      if (problem === 'device' || problem === 'session') await forgetList()
      // The browser tries again later by itself.
      if (!answers) throw new Error(problem)
      if (!(await settle(store, waiting, answers)).length) return
      new BroadcastChannel('checkin').postMessage({ answers })
    }
  }

  async function token(gate) {
    const response = await fetch(`/checkin/${gate}`, { headers: { Accept: 'text/html' }, cache: 'no-store' })
    return (await response.text()).match(/name="csrf-token" content="([^"]+)"/)?.[1]
  }
}
