import { keyOf, mostPerCall, post, settle } from 'checkin/post'
import { currentToken, renewToken } from 'checkin/token'
import { SealedStore, openStore, stores } from 'checkin/vault'

const firstWait = 1000
const longestWait = 15000

/**
 * Scans that the server has not answered yet. They lie sealed in the browser, so that closing it loses none; what the server does not take is set aside, so
 * that the others go on. Several windows share them, and one sends at a time.
 */
export class ScanQueue {
  constructor({ url, answered, changed, ended }) {
    Object.assign(this, { url, answered, changed, ended, token: currentToken(), records: new Map(), unsaved: new Map(), writes: 0, keeps: true, wait: firstWait, problem: null })
    this.store = openStore(stores.queue)
    this.channel = new BroadcastChannel('checkin')
    this.channel.onmessage = ({ data }) => this.hear(data)
  }

  /** What was left by the page before, or by another window. */
  async open() {
    this.keeps = await this.store instanceof SealedStore
    await this.reload()
    this.send()
  }

  /** Resolves when the scan is on the disk, or is known to live as long as the page; the answer comes to whoever asked for answers. */
  async add(scan) {
    await this.keep(scan, { scan })
    this.send()
  }

  /** Notes what was decided here before the server answered. */
  async decide(scan, letIn) {
    const record = this.records.get(keyOf(scan))
    if (record) await this.keep(scan, { ...record, scan: { ...record.scan, letIn } })
  }

  async keep(scan, record) {
    const key = keyOf(scan)
    this.records.set(key, record)
    this.unsaved.set(key, record)
    this.tell()
    try {
      await (await this.store).put(key, record)
      if (this.unsaved.get(key) === record) this.unsaved.delete(key)
    } catch {
      // A disk that is full: what is not saved is sent all the same.
      this.keeps = false
    }
    this.writes++
    this.announce({})
  }

  get waiting() {
    return [...this.records].filter(([, record]) => !record.aside)
  }

  get count() {
    return this.waiting.length
  }

  get lost() {
    return this.records.size - this.count
  }

  async send() {
    if (this.busy || !this.count) return
    clearTimeout(this.timer)
    this.busy = true
    try {
      await (navigator.locks ? navigator.locks.request('checkin-send', () => this.drain()) : this.drain())
    } finally {
      this.busy = false
    }
    this.tell()
    if (!this.count || this.stopped) return
    this.timer = setTimeout(() => this.send(), this.problem ? this.wait : 0)
    if (this.problem) this.wait = Math.min(this.wait * 2, longestWait)
  }

  async drain() {
    // Another window may have sent them meanwhile.
    await this.reload()
    if (!this.count && this.problem === 'network') this.problem = null
    for (let batch = this.batch(); batch.length; batch = this.batch()) {
      this.problem = await this.sendBatch(batch).catch(error => {
        reportError(error)
        return 'store'
      })
      this.tell()
      if (this.problem) break
    }
    if (this.problem === 'network') this.sendLater()
  }

  batch() {
    return this.waiting.slice(0, mostPerCall)
  }

  /** Resolves to null when the server has answered, else to what is wrong. */
  async sendBatch(batch) {
    if (this.problem === 'session' || this.problem === 'device') this.token = await renewToken() ?? this.token
    const scans = batch.map(([, { scan }]) => scan)
    let { answers, problem } = await post(this.url, this.token, scans)
    // Somebody has signed in anew in another tab, or the page is a kept one: its token is of the session before.
    if (problem === 'token') {
      this.token = await renewToken() ?? this.token
      ;({ answers, problem } = await post(this.url, this.token, scans))
    }
    if (answers) await this.take(batch, answers)
    else if (problem === 'refused') await this.setAside(batch)
    else if (problem === 'device') this.ended()
    return answers || problem === 'refused' ? null : problem === 'token' ? 'network' : problem
  }

  async take(batch, answers) {
    this.wait = firstWait
    // Whoever waits is told first: from then on nothing is decided here any more.
    this.hand(answers)
    for (const key of await settle(await this.store, batch, answers, this.unsaved)) this.unsaved.delete(key)
    await this.reload()
    this.announce({ answers })
  }

  hand(answers = []) {
    for (const answer of answers) this.answered(answer)
  }

  /** Another window or the worker has written or sent something; each window knows its own answers. */
  async hear({ answers }) {
    if (answers) this.problem = null
    this.hand(answers)
    await this.reload()
  }

  announce(news) {
    if (!this.stopped) this.channel.postMessage(news)
  }

  async setAside(batch) {
    for (const [key, record] of batch) await this.keep(record.scan, { ...this.records.get(key), aside: true })
  }

  /** Tries once more what was set aside. */
  async sendLost() {
    for (const record of [...this.records.values()].filter(record => record.aside)) await this.keep(record.scan, { ...record, aside: false })
    this.send()
  }

  async reload() {
    const store = await this.store
    let stored, writes
    // Once more where something was written while it was read.
    do {
      writes = this.writes
      stored = await store.entries()
    } while (writes !== this.writes)
    this.records = new Map([...new Map([...stored, ...this.unsaved])].sort(([one], [other]) => one < other ? -1 : 1))
    this.tell()
  }

  /** The browser wakes the worker when the network is back, even with no page open. */
  async sendLater() {
    if (!this.keeps) return
    const registration = await navigator.serviceWorker?.getRegistration('/checkin')
    await registration?.sync?.register('checkin-scans').catch(() => {})
  }

  tell() {
    this.changed({ count: this.count, lost: this.lost, problem: this.problem })
  }

  stop() {
    this.stopped = true
    clearTimeout(this.timer)
    this.channel.close()
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
