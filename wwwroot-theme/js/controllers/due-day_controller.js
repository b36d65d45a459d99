import { Controller } from '@hotwired/stimulus'

/** Says on which day a task is due while its days are chosen, in the language of the page. */
export default class extends Controller {
  static targets = ['anchor', 'days', 'side', 'day']
  static values = { days: Object }

  connect() {
    this.show()
  }

  show() {
    const day = new Date(this.daysValue[this.anchorTarget.value])
    const days = Number(this.daysTarget.value)
    day.setUTCDate(day.getUTCDate() + (this.sideTarget.value === 'Before' ? -days : days))
    this.dayTarget.textContent = Number.isNaN(day.getTime()) ? '' : words(day)
  }
}

/** As the pages write it: 2026年12月1日（周二） · Tuesday 1 December 2026. */
function words(day) {
  if (document.documentElement.lang.startsWith('zh'))
    return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日（周${'日一二三四五六'[day.getUTCDay()]}）`
  const part = (options) => new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(day)
  return `${part({ weekday: 'long' })} ${day.getUTCDate()} ${part({ month: 'long' })} ${day.getUTCFullYear()}`
}
