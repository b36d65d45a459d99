import { Controller } from '@hotwired/stimulus'

/**
 * Questions that are asked only after some answers, data-when="Answers[abc]" data-is="yes", or of some categories,
 * data-categories="Press|Envoy". Those that are not asked are hidden and not sent; without script each says for whom it is.
 */
export default class extends Controller {
  static targets = ['part', 'only']

  connect() {
    this.form = this.element.closest('form')
    this.form.addEventListener('change', this.update)
    for (const line of this.onlyTargets) line.hidden = true
    this.update()
  }

  disconnect() {
    this.form.removeEventListener('change', this.update)
  }

  // From above: who is not asked one question has not answered it, which decides about those below.
  update = () => {
    for (const part of this.partTargets) {
      const shown = this.isAsked(part.dataset)
      part.hidden = !shown
      for (const field of part.querySelectorAll('input, select, textarea')) field.disabled = !shown || field.dataset.closed === 'true'
    }
  }

  isAsked({ when, is, categories }) {
    const answers = new FormData(this.form)
    return (!when || answers.getAll(when).includes(is)) && (!categories || categories.split('|').includes(answers.get('Category')))
  }
}
