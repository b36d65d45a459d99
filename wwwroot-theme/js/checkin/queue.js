import { keyOf, mostPerCall, post, settle } from 'checkin/post'
import { currentToken, renewToken } from 'checkin/token'
import { PassingStore, SealedStore } from 'checkin/vault'

const firstWait = 1000
const longestWait = 15000

/**
 * Scans that the server has not answered yet. They lie sealed in the browser, so that closing it loses none; what the server does not take is set aside, so
 * that the others go on. Several windows share them, and one sends at a time.
 */
export class ScanQueue {
  constructor({ url, answered, changed, ended }) {
    Object.assign(this, { url, answered, changed, ended, token: currentToken(), records: new Map(), unsaved: new Set(), wait: firstWait, problem: null })
    this.store = SealedStore.isPossible ? new SealedStore('checkin-queue') : new PassingStore()
    this.keeps = this.store instanceof SealedStore
    this.channel = new BroadcastChannel('checkin')
    this.channel.onmessage = () => this.reload()
  }

  /** What was left by the page before, or by another window. */
  async open() {
    await this.reload()
    this.send()
  }

  /** Resolves when the scan is on the disk; the answer comes to whoever asked for answers. */
  async add(scan) {
    await this.keep(scan, { scan })
    this.send()
  }

  /** Notes what was decided here before the server answered. */
  async decide(scan, letIn) {
    const record = this.records.get(keyOf(scan))
    if (record) await this.keep(scan, { ...record, scan: { ...record.scan, letIn }, tried: record.posted })
  }

  async keep(scan, record) {
    this.records.set(keyOf(scan), record)
    this.tell()
    const { posted, ...kept } = record
    this.unsaved.add(keyOf(scan))
    await this.store.put(keyOf(scan), kept).finally(() => this.unsaved.delete(keyOf(scan)))
    this.announce()
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
    for (let batch = this.batch(); batch.length; batch = this.batch()) {
      this.problem = await this.sendBatch(batch)
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
    let { answers, problem } = await this.post(batch)
    // Somebody has signed in anew in another tab, or the page is a kept one: its token is of the session before.
    if (problem === 'token') {
      this.token = await renewToken() ?? this.token
      ;({ answers, problem } = await this.post(batch))
    }
    if (answers) await this.take(batch, answers)
    else if (problem === 'refused') await this.setAside(batch)
    else if (problem === 'device') this.ended()
    return answers || problem === 'refused' ? null : problem === 'token' ? 'network' : problem
  }

  post(batch) {
    for (const [, record] of batch) record.posted = true
    return post(this.url, this.token, batch.map(([, { scan }]) => scan))
  }

  async take(batch, answers) {
    this.wait = firstWait
    // As they are now: something may have been decided while they were on their way.
    const settled = await settle(this.store, batch.map(([key, record]) => [key, this.records.get(key) ?? record]), answers)
    for (const [answer, { scan }] of settled) this.answered(answer, scan)
    await this.reload()
    this.announce()
  }

  /** Tells the other windows to count anew. */
  announce() {
    if (!this.stopped) this.channel.postMessage('changed')
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
    const stored = new Map(await this.store.entries())
    const before = this.records
    // What is being written to the disk is not there yet.
    for (const key of this.unsaved) if (before.has(key)) stored.set(key, before.get(key))
    for (const [key, record] of stored) if (before.get(key)?.posted) record.posted = true
    this.records = stored
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
