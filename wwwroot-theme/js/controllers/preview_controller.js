import { Controller } from '@hotwired/stimulus'

/** Shows what a form would make before it is saved: the frame is asked for with what is chosen now. */
export default class extends Controller {
  static targets = ['form']
  static values = { url: String }

  show() {
    const chosen = new FormData(this.formTarget)
    chosen.delete('__RequestVerificationToken')
    this.element.querySelector('turbo-frame').src = `${this.urlValue}?${new URLSearchParams(chosen)}`
  }
}
