import { Controller } from '@hotwired/stimulus'

/** Says on which day a task is due while its days are chosen, in the language of the page. */
export default class extends Controller {
  static targets = ['anchor', 'offset', 'day']
  static values = { days: Object }

  connect() {
    this.show()
  }

  show() {
    const day = new Date(this.daysValue[this.anchorTarget.value])
    day.setUTCDate(day.getUTCDate() + Number(this.offsetTarget.value))
    const words = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'full', timeZone: 'UTC' })
    this.dayTarget.textContent = Number.isNaN(day.getTime()) ? '' : words.format(day)
  }
}
