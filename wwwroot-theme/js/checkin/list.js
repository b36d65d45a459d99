import { decide } from 'checkin/deciding'
import { importKey, parsePayload } from 'checkin/payload'
import { People } from 'checkin/people'
import { problemOf } from 'checkin/post'
import { SealedStore } from 'checkin/vault'

const name = 'checkin-list'

/** The list of one gate as it lies sealed in this browser, and what has happened here since it came. It goes when the session or the pairing ends. */
export class GuestList {
  constructor(gate) {
    this.gate = gate
    this.store = SealedStore.isPossible ? new SealedStore(name) : null
  }

  get isReady() {
    return Boolean(this.people)
  }

  /** The clock of the server, as far as it is known here. */
  now() {
    return Date.now() + (this.offset ?? 0)
  }

  /** What was kept from before. */
  async load() {
    const kept = await this.store?.get(`list ${this.gate}`)
    if (!kept) return
    await this.open(kept)
    if (this.isOver) return this.forget()
    for (const [, note] of await this.notes()) this.apply(note)
  }

  /** Asks for news. Resolves to null, or to the problem: network, session, device. */
  async refresh(waiting) {
    if (!this.store) return null
    if (this.isReady && this.isOver) await this.forget()
    try {
      const asked = Date.now()
      const headers = { Accept: 'application/json', ...this.tag && { 'If-None-Match': this.tag } }
      const response = await fetch(`/checkin/${this.gate}/list?waiting=${waiting.length}`, { headers, cache: 'no-store' })
      const answered = Date.now()
      if (response.status === 304) return null
      if (!response.ok) return await problemOf(response)
      const text = await response.text()
      const { now } = JSON.parse(text.slice(0, text.indexOf('"people"')).replace(/,$/, '}'))
      await this.replace({ text, tag: response.headers.get('ETag'), offset: Date.parse(now) - (asked + answered) / 2 }, waiting)
      return null
    } catch (error) {
      if (error instanceof TypeError) return 'network'
      throw error
    }
  }

  async replace(kept, waiting) {
    const past = (await this.notes()).map(([id]) => id)
    await this.store.put(`list ${this.gate}`, kept)
    await this.store.delete(past)
    await this.open(kept)
    // What the server does not know yet still holds here.
    for (const scan of waiting) await this.note(scan, await decide(this, this.gate, scan, this.now()))
  }

  async open({ text, tag, offset }) {
    const { event, gates, people, until } = JSON.parse(text)
    Object.assign(this, { event, gates, tag, offset, until: Date.parse(until), key: await importKey(event.key), people: new People(people) })
  }

  /** The list and its key go; scans that wait are not of it. */
  async forget() {
    this.people = this.tag = null
    await this.store?.destroy()
    await globalThis.caches?.delete('checkin-pages')
  }

  get isOver() {
    return this.now() > this.until
  }

  decide(scan) {
    if (!this.isReady || this.isOver) return null
    return decide(this, this.gate, scan, this.now())
  }

  /** Keeps in mind what came of a scan here, until the next list tells it. */
  async note(scan, { result, code, attendee }) {
    const [who, way] = [code ?? attendee?.code ?? codeOf(scan), scan.direction]
    const holds = ['Admitted', 'Undone'].includes(result) || result === 'Repeated' && scan.category
    if (!this.isReady || !who || !holds) return
    const note = { code: who, way, at: scan.at, category: scan.category }
    this.apply(note)
    await this.store.put(`note ${this.gate} ${scan.at} ${scan.id}`, note)
  }

  apply({ code, way, at, category }) {
    const person = this.people.find(code) ?? this.people.add({ code })
    person.since = way === 'In' ? person.since ?? at : null
    if (way === 'In') person.arrivedAt ??= at
    if (category) person.category = category
  }

  async notes() {
    return (await this.store?.entries() ?? []).filter(([id]) => id.startsWith(`note ${this.gate} `))
  }
}

const codeOf = ({ qr, code }) => qr ? parsePayload(qr)?.code : code
