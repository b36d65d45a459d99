/** Has the worker keep this page and all its files; without one, as at an address that is not secure, the page works on line alone. */
export async function keepPage() {
  if (!navigator.serviceWorker) return
  try {
    await navigator.serviceWorker.register('/checkin/worker.js', { scope: '/checkin', type: 'module' })
    await navigator.serviceWorker.ready
    // This page itself came before the worker did.
    const pages = await caches.open('checkin-pages')
    await pages.add(new Request(location.pathname, { headers: { Accept: 'text/html' }, cache: 'no-store' }))
    // A browser that is short of space must not throw the scans away.
    await navigator.storage?.persist?.()
  } catch {
    // Private windows refuse it.
  }
}
