import { Controller } from '@hotwired/stimulus'

/** Says before the upload that a file is too large, or that all of the form are together. */
export default class extends Controller {
  static targets = ['input', 'message']
  static values = { max: Number, message: String, maxTogether: Number, together: String }

  /** Another file that goes makes room for this one. */
  check({ target }) {
    const message = this.complaint
    if (target !== this.inputTarget && message === this.inputTarget.validationMessage) return
    this.inputTarget.setCustomValidity(message)
    this.inputTarget.setAttribute('aria-invalid', message !== '')
    this.inputTarget.classList.toggle('is-invalid', message !== '')
    if (this.hasMessageTarget) this.messageTarget.textContent = message
  }

  get complaint() {
    const size = this.sizeOf(this.inputTarget)
    if (size > this.maxValue) return this.messageValue
    return size > 0 && this.sizeOfForm > this.maxTogetherValue ? this.togetherValue : ''
  }

  get sizeOfForm() {
    return [...(this.inputTarget.form?.querySelectorAll('input[type=file]') ?? [])].reduce((sum, input) => sum + this.sizeOf(input), 0)
  }

  sizeOf(input) {
    return [...input.files].reduce((sum, file) => sum + file.size, 0)
  }
}
