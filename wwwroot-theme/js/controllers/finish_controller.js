import { Controller } from '@hotwired/stimulus'

/** The small form behind a box to tick: one types at once, Escape goes back to the box, and one is open at a time. */
export default class extends Controller {
  static targets = ['summary', 'note']

  enter() {
    if (!this.element.open) return
    for (const other of document.querySelectorAll('.finish[open]')) if (other !== this.element) other.open = false
    this.noteTarget.focus()
  }

  close() {
    if (!this.element.open) return
    this.element.open = false
    this.summaryTarget.focus()
  }
}
