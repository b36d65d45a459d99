import { fill } from 'checkin/parts'

const admittedStays = 6000

/** The sheet from below that says what came of a scan. Good news goes away by itself, the rest waits for somebody. */
export class Sheet {
  constructor(element, templates) {
    this.element = element
    this.templates = templates
  }

  show(result, values) {
    this.clear()
    const sheet = fill(this.templates.find(template => template.dataset.result === result), values)
    sheet.classList.toggle('checkin-honour', Boolean(values.honour))
    this.element.append(sheet)
    if (['Admitted', 'Left', 'Undone'].includes(result)) this.timer = setTimeout(() => this.clear(), admittedStays)
  }

  clear() {
    clearTimeout(this.timer)
    this.element.replaceChildren()
  }
}
