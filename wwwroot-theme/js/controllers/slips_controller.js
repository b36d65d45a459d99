import { Controller } from '@hotwired/stimulus'
import { printSlip } from 'slip'

/** Badges one by one: by the button beside a person, or by itself for whoever arrives while the page is open. */
export default class extends Controller {
  static targets = ['frame', 'row', 'auto', 'said']

  initialize() {
    this.known = new Set()
    this.failed = new Map()
    this.since = ''
    this.work = Promise.resolve()
  }

  /** Somebody has arrived. What could not be printed is tried once more. */
  reload() {
    if (this.isAuto) for (const form of this.failed.values()) this.send(form)
    if (this.frameTarget.src) this.frameTarget.reload()
    else this.frameTarget.src = this.frameTarget.dataset.address
  }

  // Who is here when the switch is off has been seen; only those who come after it are printed.
  rowTargetConnected(row) {
    if (this.known.has(row.dataset.id)) return
    this.known.add(row.dataset.id)
    if (this.isAuto && row.dataset.printed === 'false' && row.dataset.arrived >= this.since) this.send(row.querySelector('form'))
  }

  toggle() {
    for (const row of this.rowTargets) {
      this.known.add(row.dataset.id)
      // Whoever waited so far back that the list did not show them is not new when they move up.
      if (row.dataset.arrived > this.since) this.since = row.dataset.arrived
    }
  }

  get isAuto() {
    return this.hasAutoTarget && this.autoTarget.checked
  }

  print(event) {
    event.preventDefault()
    this.send(event.currentTarget)
  }

  /** One after the other: the browser shows one dialog at a time. */
  send(form) {
    this.failed.delete(form.action)
    this.work = this.work.then(() => this.fetch(form)).catch(() => {
      this.failed.set(form.action, form)
      this.say('failed')
    })
  }

  async fetch(form) {
    const response = await fetch(`${form.action}/slip`, { method: 'POST', body: new FormData(form), headers: { Accept: 'text/html' } })
    if (!response.ok) throw new Error(response.statusText)
    const html = await response.text()
    if (!this.failed.size) this.say('done')
    printSlip(html)
    this.reload()
  }

  say(what) {
    this.saidTarget.textContent = this.saidTarget.dataset[what]
    this.saidTarget.classList.toggle('visually-hidden', what === 'done')
  }
}
