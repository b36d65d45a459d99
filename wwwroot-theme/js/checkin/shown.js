import { inLanguage, namesOf, sentence } from 'checkin/words'

/** What came of a scan, as its sheet shows it. */
export class Shown {
  /** @param words the sentences and the names of the categories, which came with the page. */
  constructor(answer, scan, { words, event, mayOverride }) {
    Object.assign(this, { answer, scan, words, event, mayOverride })
    this.person = answer.attendee ?? {}
  }

  get isEntry() {
    return this.scan.direction === 'In'
  }

  /** Of somebody who was inside already, a change of category tells whether it was made. */
  get sheet() {
    const [{ result }, { category }] = [this.answer, this.scan]
    if (category && result === 'Repeated') return this.person.category === category ? 'Changed' : 'Unchanged'
    if (category && result === 'Refused') return 'Unchanged'
    return result === 'Admitted' && this.scan.direction === 'Out' ? 'Left' : result
  }

  get values() {
    const { person, words, answer: { result, mayOverride } } = this
    const category = words.categories[person.category]
    const isHonoured = result === 'Admitted' && ['Vip', 'Envoy'].includes(person.category)
    return {
      ...person, ...namesOf(person),
      reason: this.reason,
      since: inLanguage(person.gate),
      category: isHonoured ? null : category, honour: isHonoured && category,
      party: result === 'Admitted' && this.isEntry ? person.party : null,
      mayOverride: this.mayOverride && mayOverride === true && this.isEntry,
      mayUndo: Boolean(this.ticket),
      comesAs: person.category,
      mayAdd: this.mayAdd,
    }
  }

  get reason() {
    return this.answer.reason ?? (this.event && sentence(this.words, this.answer, this.event))
  }

  /** Another category or a business card. */
  get mayAdd() {
    const { result, reasonName } = this.answer
    return Boolean(this.person.code) && this.isEntry && (result !== 'Refused' || this.mayOverride && reasonName === 'WrongCategory')
  }

  /** How the person is named in another scan. Who came without a ticket has one once the server has registered them. */
  get ticket() {
    const { qr, code } = this.scan
    if (qr) return { qr }
    return code ?? this.person.code ? { code: code ?? this.person.code } : null
  }
}
