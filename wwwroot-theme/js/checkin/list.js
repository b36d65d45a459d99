import { decide } from 'checkin/deciding'
import { Notes, apply, noteOf } from 'checkin/notes'
import { importKey } from 'checkin/payload'
import { People } from 'checkin/people'
import { problemOf } from 'checkin/post'
import { forgetList, openStore, stores } from 'checkin/vault'

const patience = 60000

/** The list of one gate as it lies sealed in this browser, and what has happened here since it came. It goes when the session or the pairing ends. */
export class GuestList {
  constructor(gate) {
    this.gate = gate
    this.offset = 0
    // Where the browser gives no encryption, signatures cannot be checked either.
    this.store = globalThis.crypto?.subtle ? openStore(stores.list) : null
    this.notes = new Notes(this.store, gate)
  }

  get isReady() {
    return Boolean(this.people)
  }

  /** The clock of the server, as far as it is known here. */
  now() {
    return Date.now() + this.offset
  }

  /** What was kept from before. Lists whose time is over go, whichever gate they are of. */
  async load() {
    const store = await this.store
    for (const [id, { until, offset }] of await store?.entries('until ') ?? [])
      if (Date.now() + offset > Date.parse(until)) await this.drop(id.slice('until '.length))
    const [kept, term] = [await store?.get(`list ${this.gate}`), await store?.get(`until ${this.gate}`)]
    if (!kept || !term) return
    const next = await opened(kept, JSON.parse(kept.text), term.until)
    for (const [, note] of await this.notes.read()) apply(next.people, note)
    Object.assign(this, next)
  }

  /** Asks for news, once at a time. Resolves to null, or to the problem: network, session, device, gone. */
  refresh(waiting) {
    return this.asking ??= this.ask(waiting).finally(() => { this.asking = null })
  }

  async ask(waiting) {
    if (!this.store) return null
    if (this.isReady && this.isOver) await this.forget()
    // Whatever is noted from here on, the answer may not know.
    const past = this.isReady ? await this.notes.begin() : []
    const asked = Date.now()
    const { response, answered, text, problem } = await this.fetch(waiting)
    if (problem) return problem
    const until = response.headers.get('X-List-Until')
    if (response.status === 304) {
      if (until && this.isReady) await this.renew(until)
      return null
    }
    const list = JSON.parse(text)
    const offset = Date.parse(list.now) - (asked + answered) / 2
    await this.replace({ text, offset, tag: response.headers.get('ETag') }, list, until ?? list.until, past, waiting)
    return null
  }

  async fetch(waiting) {
    const headers = { Accept: 'application/json', ...this.isReady && this.tag && { 'If-None-Match': this.tag } }
    try {
      const response = await fetch(`/checkin/${this.gate}/list?waiting=${waiting.length}`, { headers, cache: 'no-store', signal: AbortSignal.timeout(patience) })
      const answered = Date.now()
      if (response.status === 304) return { response }
      if (response.ok) return { response, answered, text: await response.text() }
      return { problem: response.status === 404 ? 'gone' : await problemOf(response) }
    } catch {
      return { problem: 'network' }
    }
  }

  async replace(kept, list, until, past, waiting) {
    const next = await opened(kept, list, until)
    const store = await this.store
    try {
      await store.put(`until ${this.gate}`, { until, offset: kept.offset })
      await store.put(`list ${this.gate}`, kept)
      await store.delete(past)
    } catch {
      // A disk that is full: the list lives as long as the page.
    }
    // What the server did not know yet still holds here.
    for (const [, note] of [...await this.notes.read(), ...await this.noted(next, waiting)].sort(byTime)) apply(next.people, note)
    for (const note of this.notes.end()) apply(next.people, note)
    Object.assign(this, next)
  }

  /** What the scans that wait come to here. */
  async noted(next, waiting) {
    const noted = []
    for (const scan of waiting.filter(scan => isToldAt(next, scan, this.gate))) {
      const answer = scan.letIn === undefined ? await decide(next, scan.gate, scan, Date.parse(scan.at) + next.offset) : { result: scan.letIn === false ? 'Refused' : 'Admitted' }
      const note = noteOf(scan, answer)
      if (note) noted.push(await this.notes.keep(scan, note))
    }
    return noted
  }

  async renew(until) {
    this.until = Date.parse(until)
    await (await this.store).put(`until ${this.gate}`, { until, offset: this.offset }).catch(() => {})
  }

  /** The lists and their key go; scans that wait are not of them. */
  async forget() {
    this.people = this.tag = null
    this.wasForgotten = true
    await forgetList(await this.store ?? undefined)
  }

  async drop(gate) {
    const store = await this.store
    await store.delete([`until ${gate}`, `list ${gate}`, ...await store.keys(`note ${gate} `)])
  }

  get isOver() {
    return this.now() > this.until
  }

  decide(scan) {
    if (!this.isReady || this.isOver) return null
    return decide(this, this.gate, scan, this.now())
  }

  /** Keeps in mind what came of a scan here, until the next list tells it. */
  async note(scan, answer) {
    const note = this.isReady && noteOf(scan, answer)
    if (!note) return
    apply(this.people, note)
    await this.notes.add(scan, note, this.gates.map(({ id }) => id).filter(gate => isToldAt(this, scan, gate)))
  }
}

async function opened({ tag, offset }, { event, gates, people }, until) {
  return { event, gates, tag, offset, until: Date.parse(until), key: await importKey(event.key), people: new People(people) }
}

/** Whether a scan tells something of the people behind a gate: it was made there, or leads to the same place. A gate that is passed many times lets nobody in for others. */
function isToldAt({ gates }, scan, gate) {
  if (scan.gate === gate) return true
  const [from, to] = [scan.gate, gate].map(id => gates.find(one => one.id === id))
  return Boolean(from?.isEntrance && to?.isEntrance) && !(scan.direction === 'In' && from.isManyTimes)
}

const byTime = ([one], [other]) => one < other ? -1 : 1
