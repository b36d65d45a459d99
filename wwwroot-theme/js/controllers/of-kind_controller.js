import { Controller } from '@hotwired/stimulus'

/** Offers only what fits the kind of event that is chosen in the same form. The groups of the choice carry the kinds' names. */
export default class extends Controller {
  static targets = ['choice']
  static values = { names: Object }

  connect() {
    this.kind = this.element.closest('form').elements.Kind
    this.kind.addEventListener('change', this.narrow)
    this.narrow()
  }

  disconnect() {
    this.kind.removeEventListener('change', this.narrow)
  }

  narrow = () => {
    for (const group of this.choiceTarget.querySelectorAll('optgroup')) {
      const fits = group.label === this.namesValue[this.kind.value]
      group.hidden = group.disabled = !fits
    }
    if (this.choiceTarget.selectedOptions[0]?.closest('optgroup')?.disabled) this.choiceTarget.value = ''
  }
}
