import { Controller } from '@hotwired/stimulus'

/** Says before the upload that a file is too large. */
export default class extends Controller {
  static targets = ['input', 'message']
  static values = { max: Number, message: String }

  check() {
    const tooLarge = [...this.inputTarget.files].some(file => file.size > this.maxValue)
    this.inputTarget.setCustomValidity(tooLarge ? this.messageValue : '')
    this.inputTarget.setAttribute('aria-invalid', tooLarge)
    this.inputTarget.classList.toggle('is-invalid', tooLarge)
    if (this.hasMessageTarget) this.messageTarget.textContent = tooLarge ? this.messageValue : ''
  }
}
