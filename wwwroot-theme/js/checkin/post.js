// Used by the page and by its worker, so it imports nothing.

const patience = 10000

export const mostPerCall = 100

/** Sends scans. Resolves to the answers, or to the problem: network, token, session, device (it is paired no more) or refused. */
export async function post(url, token, scans) {
  try {
    const sentAt = new Date().toISOString()
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-Token': token ?? '' },
      body: JSON.stringify(scans.map(scan => ({ ...scan, sentAt }))),
      signal: AbortSignal.timeout(patience),
    })
    if (response.ok) return { answers: await response.json() }
    return { problem: await problemOf(response) }
  } catch {
    return { problem: 'network' }
  }
}

/** What an answer says that is none. */
export async function problemOf(response) {
  if (response.status === 401) {
    const { type } = await response.json().catch(() => ({}))
    return /:device-(revoked|expired)$/.test(type) ? 'device' : 'session'
  }
  if (response.status === 403) return 'session'
  if (response.status === 400) return 'token'
  return response.status >= 500 || response.status === 429 || response.status === 408 ? 'network' : 'refused'
}

/**
 * Takes out of the store what was answered. What the server does not take from this browser, for it is paired for other gates or somebody else has signed
 * in, is set aside. And where a scan by which this device let somebody in was refused, its first try had reached the server before that: the fact is
 * written down as a scan of its own, for the server keeps what it has of an id. Resolves to the keys of what was answered.
 */
export async function settle(store, waiting, answers, unsaved = new Map()) {
  const byId = new Map(answers.map(answer => [answer.id, answer]))
  const answered = waiting.filter(([, { scan }]) => byId.has(scan.id))
  const settled = []
  for (const [key, sent] of answered) {
    // As it is now: something may have been decided while it was on its way.
    const record = unsaved.get(key) ?? await store.get(key) ?? sent
    const { result, reasonName } = byId.get(record.scan.id)
    if (reasonName === 'UnknownGate') await store.put(key, { ...record, aside: true })
    else settled.push(key)
    if (isFact(record, result, reasonName)) await keepFact(store, record.scan)
  }
  await store.delete(settled)
  return answered.map(([key]) => key)
}

const isFact = ({ scan, isFact }, result, reasonName) =>
  scan.letIn === true && scan.direction === 'In' && !isFact && ['Refused', 'Repeated'].includes(result) && reasonName !== 'UnknownGate'

function keepFact(store, scan) {
  const fact = { ...scan, id: crypto.randomUUID() }
  return store.put(keyOf(fact), { scan: fact, isFact: true })
}

/** In the order of time. */
export const keyOf = scan => `${scan.at} ${scan.id}`
