import { parsePayload } from 'checkin/payload'
import { keyOf } from 'checkin/post'

/** What happened at a gate since its list came, sealed beside the list. */
export class Notes {
  constructor(store, gate) {
    Object.assign(this, { store, gate, fresh: null })
  }

  /** Begins to remember what is noted while a list is on its way. Resolves to what lies here already, which that list will know. */
  async begin() {
    this.fresh = []
    return (await this.store).keys(`note ${this.gate} `)
  }

  /** What was noted meanwhile. */
  end() {
    const { fresh } = this
    this.fresh = null
    return fresh ?? []
  }

  /** In the order of time. */
  async read() {
    return await (await this.store)?.entries(`note ${this.gate} `) ?? []
  }

  /** Whoever was let in by one entrance is inside for all, so that a note goes to each list that is kept here of these gates. */
  async add(scan, note, gates) {
    this.fresh?.push(note)
    try {
      const store = await this.store
      const kept = new Set(await store.keys('until '))
      for (const gate of gates) if (gate === this.gate || kept.has(`until ${gate}`)) await store.put(`note ${gate} ${keyOf(scan)}`, note)
    } catch {
      // A disk that is full: it lives as long as the page.
    }
  }

  /** Of a scan that waits, which the list just come does not know. */
  async keep(scan, note) {
    const id = `note ${this.gate} ${keyOf(scan)}`
    await (await this.store).put(id, note).catch(() => {})
    return [id, note]
  }
}

/** What is to be kept in mind of a scan; null where nothing came of it. */
export function noteOf(scan, { result, code, attendee }) {
  const who = code ?? attendee?.code ?? (scan.qr ? parsePayload(scan.qr)?.code : scan.code)
  const holds = ['Admitted', 'Undone'].includes(result) || result === 'Repeated' && scan.category
  return who && holds ? { code: who, way: scan.direction, at: scan.at, category: scan.category } : null
}

export function apply(people, { code, way, at, category }) {
  const person = people.find(code) ?? people.add({ code })
  person.since = way === 'In' ? person.since ?? at : null
  if (way === 'In') person.arrivedAt ??= at
  if (category) person.category = category
}
