import { Controller } from '@hotwired/stimulus'

export default class extends Controller {
  connect() {
    // A message that was read does not come back with the browser's back button.
    this.beforeCache = () => this.element.remove()
    document.addEventListener('turbo:before-cache', this.beforeCache)
  }

  disconnect() {
    document.removeEventListener('turbo:before-cache', this.beforeCache)
  }

  dismiss() {
    this.element.remove()
  }
}
