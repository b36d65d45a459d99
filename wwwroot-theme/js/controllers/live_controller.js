import { Controller } from '@hotwired/stimulus'

const pause = 5000

/** Numbers that follow the server: each message is a JSON object whose members are written into targets of that name. */
export default class extends Controller {
  static targets = ['arrived', 'expected', 'bar']
  static values = { url: String }

  connect() {
    this.source = new EventSource(this.urlValue)
    this.source.onmessage = ({ data }) => this.tell(JSON.parse(data))
    this.source.onopen = () => { this.element.dataset.online = true }
    this.source.onerror = () => this.wait()
  }

  disconnect() {
    clearTimeout(this.timer)
    this.source.close()
  }

  /** The browser comes back by itself when the line breaks, but gives up where it is refused: after a new sign-in it must ask again. */
  wait() {
    this.element.dataset.online = false
    if (this.source.readyState === EventSource.CLOSED) this.timer = setTimeout(() => this.connect(), pause)
  }

  /** Whoever shows more than the numbers asks for it when they have changed. */
  tell(numbers) {
    this.write(numbers)
    this.dispatch('changed', { detail: numbers })
  }

  write({ arrived, expected }) {
    for (const target of this.arrivedTargets) target.textContent = arrived
    for (const target of this.expectedTargets) target.textContent = expected
    for (const bar of this.barTargets) {
      bar.max = Math.max(expected, 1)
      bar.value = arrived
    }
  }
}
