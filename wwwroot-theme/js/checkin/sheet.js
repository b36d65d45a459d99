import { fill } from 'checkin/parts'
import { namesOf } from 'checkin/words'

const admittedStays = 6000

/** The sheet that says what came of a scan. Good news goes away by itself, the rest waits for somebody. */
export class Sheet {
  constructor(element, templates) {
    this.element = element
    this.templates = templates
    // Somebody has begun to do something with it; the event does not bubble.
    element.addEventListener('toggle', () => clearTimeout(this.timer), true)
  }

  show(result, values) {
    this.clear()
    const sheet = fill(this.templates.find(template => template.dataset.result === result), values)
    sheet.classList.toggle('checkin-honour', Boolean(values.honour))
    for (const part of sheet.querySelectorAll('[data-if]')) if (!values[part.dataset.if]?.length && values[part.dataset.if] !== true) part.remove()
    this.list(sheet, values.party)
    const choice = sheet.querySelector('[name=category]')
    if (choice) choice.value = values.comesAs
    this.element.append(sheet)
    const goes = ['Admitted', 'Left', 'Undone', 'Changed'].includes(result) && !values.party?.length
    if (goes) this.timer = setTimeout(() => this.clear(), admittedStays)
  }

  /** Those who belong to the person, to be ticked. */
  list(sheet, party) {
    const list = sheet.querySelector('.party-list')
    if (!list || !party) return
    const line = list.firstElementChild
    list.replaceChildren(...party.map(other => {
      const copy = line.cloneNode(true)
      copy.querySelector('input').value = other.code
      copy.querySelector('span').textContent = namesOf(other).name
      return copy
    }))
  }

  clear() {
    clearTimeout(this.timer)
    this.element.replaceChildren()
  }
}
