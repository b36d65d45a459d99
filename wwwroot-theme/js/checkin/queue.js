import { currentToken, renewToken } from 'checkin/token'

const mostPerCall = 100
const firstWait = 1000
const longestWait = 15000

/** Scans that the server has not answered yet. None is dropped while the page is open. */
export class ScanQueue {
  constructor({ url, answered, changed }) {
    Object.assign(this, { url, answered, changed, token: currentToken(), scans: [], wait: firstWait, problem: null })
  }

  add(scan) {
    this.scans.push(scan)
    this.tell()
    this.send()
  }

  get count() {
    return this.scans.length
  }

  async send() {
    if (this.busy || !this.count) return
    clearTimeout(this.timer)
    this.busy = true
    this.problem = await this.post(this.scans.slice(0, mostPerCall))
    this.busy = false
    this.tell()
    if (!this.count) return
    if (!this.problem) return this.send()
    this.timer = setTimeout(() => this.send(), this.wait)
    this.wait = Math.min(this.wait * 2, longestWait)
  }

  /** Resolves to null when the server has answered, else to what is wrong: network or session. */
  async post(scans) {
    try {
      if (this.problem === 'session') this.token = await renewToken() ?? this.token
      const response = await fetch(this.url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-Token': this.token },
        body: JSON.stringify(scans),
        signal: AbortSignal.timeout(10000),
      })
      if (!response.ok) return response.status < 500 ? 'session' : 'network'
      this.take(await response.json())
      return null
    } catch {
      return 'network'
    }
  }

  take(answers) {
    this.wait = firstWait
    for (const answer of answers) {
      const scan = this.scans.find(({ id }) => id === answer.id)
      this.scans = this.scans.filter(waiting => waiting !== scan)
      if (scan) this.answered(answer, scan)
    }
  }

  tell() {
    this.changed({ count: this.count, problem: this.problem })
  }

  stop() {
    clearTimeout(this.timer)
  }
}

/** A scan of now, with an id of its own; sending it twice changes nothing. */
export function newScan(gate, direction, what) {
  return { id: newId(), gate, direction, at: new Date().toISOString(), ...what }
}

// crypto.randomUUID is for secure addresses alone, but a hand scanner works without.
function newId() {
  if (crypto.randomUUID) return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = bytes[6] & 0x0f | 0x40
  bytes[8] = bytes[8] & 0x3f | 0x80
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
