import { Controller } from '@hotwired/stimulus'

/** Something wide begins where it matters, a little to the left of it. */
export default class extends Controller {
  static values = { at: Number }

  connect() {
    this.element.scrollLeft = Math.max(0, this.atValue - 80)
  }
}
