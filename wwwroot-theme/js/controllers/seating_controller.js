import { Controller } from '@hotwired/stimulus'

/** Names are dragged to seats of a table plan; the form below, which does the same without a mouse, is filled in and sent. */
export default class extends Controller {
  static targets = ['plan', 'seat', 'form']

  connect() {
    // The middle counts, not the left end.
    for (const plan of this.planTargets) plan.scrollLeft = (plan.scrollWidth - plan.clientWidth) / 2
    for (const [event, handler] of this.handlers) this.element.addEventListener(event, handler)
  }

  disconnect() {
    for (const [event, handler] of this.handlers) this.element.removeEventListener(event, handler)
  }

  start = event => {
    this.guest = this.seatOf(event)?.dataset.guest
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', this.guest ?? '')
  }

  over = event => {
    const seat = this.seatOf(event)
    if (this.guest && seat?.dataset.seat) event.preventDefault()
    for (const other of this.seatTargets) other.classList.toggle('target', other === seat && !!seat.dataset.seat)
  }

  drop = event => {
    event.preventDefault()
    const seat = this.seatOf(event)
    if (!this.guest || !seat?.dataset.seat || seat.dataset.guest === this.guest) return this.end()
    this.formTarget.elements.guest.value = this.guest
    this.formTarget.elements.seat.value = seat.dataset.seat
    this.formTarget.requestSubmit()
  }

  end = () => {
    this.guest = null
    for (const seat of this.seatTargets) seat.classList.remove('target')
  }

  handlers = [['dragstart', this.start], ['dragover', this.over], ['drop', this.drop], ['dragend', this.end]]

  seatOf(event) {
    return this.seatTargets.find(seat => seat.contains(event.target))
  }
}
