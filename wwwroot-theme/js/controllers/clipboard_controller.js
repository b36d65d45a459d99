import { Controller } from '@hotwired/stimulus'

export default class extends Controller {
  static targets = ['source', 'done']

  async copy() {
    const source = this.sourceTarget
    await navigator.clipboard.writeText(source.value ?? source.textContent.trim())
    if (!this.hasDoneTarget) return
    this.doneTarget.hidden = false
    setTimeout(() => { this.doneTarget.hidden = true }, 2000)
  }
}
