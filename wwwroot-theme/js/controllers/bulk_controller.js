import { Controller } from '@hotwired/stimulus'

/** What can be done with lines of a list is offered once a box is ticked. */
export default class extends Controller {
  static targets = ['box', 'offer']

  connect() {
    this.update()
  }

  update() {
    const chosen = this.boxTargets.some(box => box.checked)
    for (const offer of this.offerTargets) offer.hidden = !chosen
  }
}
