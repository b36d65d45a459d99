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
 * Takes out of the store what was answered. Where a first try had reached the server after all and was refused there, while this device let the person
 * in, the fact is written down as a scan of its own: the server keeps what it has of an id.
 */
export async function settle(store, waiting, answers) {
  const byId = new Map(answers.map(answer => [answer.id, answer]))
  const settled = waiting.filter(([, record]) => byId.has(record.scan.id))
  const facts = settled.filter(([, { scan, tried }]) => tried && scan.letIn && ['Refused', 'Repeated'].includes(byId.get(scan.id).result))
  for (const [, { scan }] of facts) {
    const fact = { ...scan, id: crypto.randomUUID() }
    await store.put(keyOf(fact), { scan: fact })
  }
  await store.delete(settled.map(([key]) => key))
  return settled.map(([, record]) => [byId.get(record.scan.id), record])
}

/** In the order of time. */
export const keyOf = scan => `${scan.at} ${scan.id}`
