import { Controller } from '@hotwired/stimulus'
import { visit } from '@hotwired/turbo'

/** Loads the page again after a while, as long as there is something to wait for. */
export default class extends Controller {
  static values = { seconds: Number }

  connect() {
    this.timer = setTimeout(() => visit(location.href, { action: 'replace' }), this.secondsValue * 1000)
  }

  disconnect() {
    clearTimeout(this.timer)
  }
}
