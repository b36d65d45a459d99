import { keptPages } from 'checkin/vault'

const patience = 10000

/** Has a worker keep the files of the page; without one, as at an address that is not secure, the page works on line alone. */
export async function startWorker() {
  try {
    await navigator.serviceWorker?.register('/checkin/worker.js', { scope: '/checkin', type: 'module' })
    await navigator.serviceWorker?.ready
    // A browser that is short of space must not throw the scans away.
    await navigator.storage?.persist?.()
  } catch {
    // Private windows refuse it.
  }
}

/** Keeps this page as it is now, since it came before the worker did, or was forgotten. Another one that the server sends in its place is not kept. */
export async function keepPage() {
  try {
    const response = await fetch(location.pathname, { headers: { Accept: 'text/html' }, cache: 'no-store', signal: AbortSignal.timeout(patience) })
    if (response.ok && !response.redirected) await (await caches.open(keptPages)).put(location.pathname, response)
  } catch {
    // Without network the one that is kept stays; private windows keep none.
  }
}
