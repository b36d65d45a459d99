import { Controller } from '@hotwired/stimulus'

/**
 * Fields that matter only for some answers: each part names the field and the values that show it,
 * data-when="Visa" data-is="true|maybe". Hidden parts are disabled, so they are not sent.
 */
export default class extends Controller {
  static targets = ['part']

  connect() {
    this.update()
  }

  update() {
    for (const part of this.partTargets) {
      const shown = part.dataset.is.split('|').includes(this.answerOf(part.dataset.when))
      part.hidden = !shown
      part.disabled = !shown
    }
  }

  // ASP.NET Core adds a hidden "false" after each checkbox; the ticked box counts first.
  answerOf(name) {
    return new FormData(this.element.closest('form') ?? this.element).getAll(name)[0] ?? ''
  }
}
