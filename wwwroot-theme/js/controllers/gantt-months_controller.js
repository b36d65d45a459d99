import { Controller } from '@hotwired/stimulus'

const GAP = 6

/** The name of the month that is in view stays in view while the chart is scrolled. */
export default class extends Controller {
  static targets = ['name']

  connect() {
    this.starts = this.nameTargets.map(name => Number(name.getAttribute('x')))
    this.place()
  }

  place() {
    const left = this.element.scrollLeft + GAP
    this.nameTargets.forEach((name, index) => {
      const end = (this.starts[index + 1] ?? Infinity) - GAP - name.getComputedTextLength()
      name.setAttribute('x', Math.max(this.starts[index], Math.min(left, end)))
    })
  }
}
