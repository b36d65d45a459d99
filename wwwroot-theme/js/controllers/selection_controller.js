import { Controller } from '@hotwired/stimulus'

/** Ticked rows of a list and the bar that acts on them. */
export default class extends Controller {
  static targets = ['all', 'one', 'count', 'bar']

  connect() {
    this.update()
  }

  toggleAll() {
    for (const box of this.oneTargets) box.checked = this.allTarget.checked
    this.update()
  }

  clear() {
    for (const box of this.oneTargets) box.checked = false
    this.update()
  }

  update() {
    const ticked = this.oneTargets.filter(box => box.checked).length
    for (const count of this.countTargets) count.textContent = ticked
    for (const bar of this.barTargets) bar.hidden = ticked === 0
    if (!this.hasAllTarget) return
    this.allTarget.checked = ticked > 0 && ticked === this.oneTargets.length
    this.allTarget.indeterminate = ticked > 0 && ticked < this.oneTargets.length
  }

  oneTargetConnected() {
    this.update()
  }

  oneTargetDisconnected() {
    this.update()
  }
}
