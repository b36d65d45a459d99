import { currentToken, renewToken } from 'checkin/token'

const mostPerCall = 100
const firstWait = 1000
const longestWait = 15000

/** Scans that the server has not answered yet. None is dropped while the page is open; what the server does not take is set aside, so that the others go on. */
export class ScanQueue {
  constructor({ url, answered, changed }) {
    Object.assign(this, { url, answered, changed, token: currentToken(), scans: [], lost: [], wait: firstWait, problem: null })
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
      let response = await this.fetch(scans)
      // Somebody has signed in anew in another tab: this page's token is of the session before.
      if (response.status === 400 && await this.hasNewToken()) response = await this.fetch(scans)
      if (response.ok) this.take(await response.json())
      else if (response.status === 401 || response.status === 403) return 'session'
      else if (response.status >= 500) return 'network'
      else this.setAside(scans)
      return null
    } catch {
      return 'network'
    }
  }

  fetch(scans) {
    return fetch(this.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-Token': this.token },
      body: JSON.stringify(scans),
      signal: AbortSignal.timeout(10000),
    })
  }

  async hasNewToken() {
    const token = await renewToken()
    if (!token) return false
    this.token = token
    return true
  }

  setAside(scans) {
    this.scans = this.scans.filter(scan => !scans.includes(scan))
    this.lost.push(...scans)
  }

  /** Tries once more what was set aside. */
  sendLost() {
    this.scans.push(...this.lost.splice(0))
    this.tell()
    this.send()
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
    this.changed({ count: this.count, lost: this.lost.length, problem: this.problem })
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
