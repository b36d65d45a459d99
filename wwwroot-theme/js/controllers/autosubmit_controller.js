import { Controller } from '@hotwired/stimulus'

/** A filter form that answers while one types. Lists stand in a turbo-frame, so that the form itself stays. */
export default class extends Controller {
  static values = { delay: { type: Number, default: 300 } }

  connect() {
    this.element.addEventListener('change', this.submit)
    this.element.addEventListener('input', this.typed)
    this.element.addEventListener('compositionend', this.typed)
  }

  disconnect() {
    clearTimeout(this.timer)
    this.element.removeEventListener('change', this.submit)
    this.element.removeEventListener('input', this.typed)
    this.element.removeEventListener('compositionend', this.typed)
  }

  // Pinyin in progress is not a search yet.
  typed = event => {
    if (event.isComposing || !event.target.matches('input:not([type=checkbox], [type=radio]), textarea')) return
    clearTimeout(this.timer)
    this.timer = setTimeout(this.submit, this.delayValue)
  }

  submit = () => {
    clearTimeout(this.timer)
    const now = new URLSearchParams(new FormData(this.element)).toString()
    if (now === this.last) return
    this.last = now
    this.element.requestSubmit()
  }
}
