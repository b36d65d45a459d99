import { Controller } from '@hotwired/stimulus'
import { visit } from '@hotwired/turbo'

/** Follows a long piece of work: {done, total, finished, location} each second, then goes where its result is. */
export default class extends Controller {
  static targets = ['bar', 'done', 'total']
  static values = { url: String, interval: { type: Number, default: 1000 } }

  connect() {
    this.stopped = false
    this.poll()
  }

  disconnect() {
    this.stopped = true
    clearTimeout(this.timer)
  }

  async poll() {
    const state = await this.fetchState()
    if (this.stopped) return
    if (state) this.show(state)
    if (state?.finished && state.location) visit(state.location, { action: 'replace' })
    else if (!state?.finished) this.timer = setTimeout(() => this.poll(), this.intervalValue)
  }

  // A lost connection is waited out: the work goes on without us.
  async fetchState() {
    try {
      const response = await fetch(this.urlValue, { headers: { Accept: 'application/json' } })
      return response.ok ? await response.json() : null
    } catch {
      return null
    }
  }

  show({ done, total }) {
    for (const bar of this.barTargets) {
      bar.max = Math.max(total, 1)
      bar.value = done
    }
    for (const target of this.doneTargets) target.textContent = done
    for (const target of this.totalTargets) target.textContent = total
  }
}
