import { Controller } from '@hotwired/stimulus'
import { fill } from 'checkin/parts'
import { readTicket } from 'checkin/tickets'

const delay = 200
const retryAfter = 3000

/** Finds people by name, for those who have no code with them; a ticket code in the same field is taken at once. */
export default class extends Controller {
  static targets = ['input', 'list', 'template', 'none', 'failed']
  static values = { url: String }

  connect() {
    addEventListener('online', this.retry)
  }

  disconnect() {
    clearTimeout(this.timer)
    removeEventListener('online', this.retry)
  }

  /** Searches again what found no network. */
  retry = () => {
    if (this.element.open && !this.failedTarget.hidden) this.search()
  }

  // Pinyin in progress is not a search yet.
  typed(event) {
    clearTimeout(this.timer)
    if (!event.isComposing) this.timer = setTimeout(() => this.search(), delay)
  }

  submit(event) {
    event.preventDefault()
    const ticket = readTicket(this.inputTarget.value)
    if (ticket) this.finish(ticket)
    else this.search()
  }

  choose({ currentTarget }) {
    const person = this.people.find(({ code }) => code === currentTarget.dataset.code)
    this.close()
    this.dispatch('found', { detail: person, prefix: 'checkin-search' })
  }

  finish(ticket) {
    this.close()
    this.dispatch('chosen', { detail: ticket, prefix: 'checkin-search' })
  }

  close() {
    clearTimeout(this.timer)
    this.inputTarget.value = ''
    this.show([])
    this.element.close()
  }

  async search() {
    clearTimeout(this.timer)
    const words = this.inputTarget.value.trim()
    if (!words || readTicket(words)) return this.show([])
    // The list answers at once; the server knows who has registered since.
    const listed = this.element.list?.isReady ? this.element.list.people.search(words) : null
    if (listed) this.show(listed, listed.length === 0)
    if (listed && !navigator.onLine) return
    try {
      const response = await fetch(`${this.urlValue}?q=${encodeURIComponent(words)}`, { headers: { Accept: 'application/json' } })
      if (!response.ok) throw new Error(response.statusText)
      const people = await response.json()
      if (words === this.inputTarget.value.trim()) this.show(together(people, listed), people.length === 0 && !listed?.length)
    } catch {
      if (listed) return
      this.show([], false, true)
      this.timer = setTimeout(this.retry, retryAfter)
    }
  }

  show(people, none = false, failed = false) {
    this.people = people
    this.noneTarget.hidden = !none
    this.failedTarget.hidden = !failed
    this.listTarget.replaceChildren(...people.map(person => this.line(person)))
  }

  line(person) {
    const line = fill(this.templateTarget, { ...person, arrived: Boolean(person.arrivedAt), cancelled: Boolean(person.cancelledAt) })
    line.querySelector('button').dataset.code = person.code
    return line
  }
}

/** Who is found by the list alone, such as by the last digits of a phone, follows. */
function together(people, listed) {
  const known = new Set(people.map(({ code }) => code))
  return [...people, ...(listed ?? []).filter(({ code }) => !known.has(code))]
}
