import { fold } from 'checkin/fold'

const fields = ['code', 'name', 'latinName', 'organisation', 'jobTitle', 'category', 'state', 'arrivedAt', 'phoneTail', 'seat', 'note', 'party', 'sessions', 'since', 'cancelledAt', 'isOpen']

/** The people of a list: found by ticket code, or by what somebody remembers of them. */
export class People {
  constructor(rows) {
    this.byCode = new Map(rows.map(row => [row[0], Object.fromEntries(fields.map((field, index) => [field, row[index]]))]))
    this.sorted = [...this.byCode.values()].filter(({ state }) => state === 'Confirmed' || state === 'Cancelled').sort(byName)
    // One text each, so that a search only looks through them.
    this.texts = this.sorted.map(({ name, latinName, organisation, phoneTail }) => fold(`${name} ${latinName} ${organisation} ${phoneTail}`))
  }

  find(code) {
    return this.byCode.get(code)
  }

  /** Somebody who is not on the list, but had a true ticket or came without one. */
  add(person) {
    const known = { ...Object.fromEntries(fields.map(field => [field, ''])), state: 'Confirmed', sessions: [], arrivedAt: null, since: null, cancelledAt: null, ...person }
    this.byCode.set(known.code, known)
    return known
  }

  search(words, most = 20) {
    const parts = fold(words).split(' ').filter(Boolean)
    const found = []
    if (parts.length) for (let index = 0; index < this.texts.length && found.length < most; index++)
      if (parts.every(part => this.texts[index].includes(part))) found.push(this.sorted[index])
    return found
  }

  /** The others of the same registration or group who are not here yet; places that nobody has been named for come with nobody. */
  partyOf(person) {
    if (!person.party) return []
    return this.sorted.filter(other => other.party === person.party && other.code !== person.code && other.state === 'Confirmed' && !other.since && !other.isOpen)
      .map(({ code, name, latinName, category }) => ({ code, name, latinName, category, arrived: false }))
  }
}

const byName = (one, other) => (one.state === 'Cancelled') - (other.state === 'Cancelled') || (one.name < other.name ? -1 : one.name > other.name ? 1 : 0)
