import { Controller } from '@hotwired/stimulus'
import { printSlip } from 'slip'

/** Badges one by one: by the button beside a person, or by itself for whoever arrives while the page is open. */
export default class extends Controller {
  static targets = ['frame', 'row', 'auto', 'said']

  initialize() {
    this.known = new Set()
    this.work = Promise.resolve()
  }

  /** Somebody has arrived. */
  reload() {
    if (this.frameTarget.src) this.frameTarget.reload()
    else this.frameTarget.src = this.frameTarget.dataset.address
  }

  // Who is here when the switch is off has been seen; only those who come after it are printed.
  rowTargetConnected(row) {
    if (this.known.has(row.dataset.id)) return
    this.known.add(row.dataset.id)
    if (this.hasAutoTarget && this.autoTarget.checked && row.dataset.printed === 'false') this.send(row.querySelector('form'))
  }

  toggle() {
    for (const row of this.rowTargets) this.known.add(row.dataset.id)
  }

  print(event) {
    event.preventDefault()
    this.send(event.currentTarget)
  }

  /** One after the other: the browser shows one dialog at a time. */
  send(form) {
    this.work = this.work.then(() => this.fetch(form)).catch(() => this.say('failed'))
  }

  async fetch(form) {
    const response = await fetch(`${form.action}/slip`, { method: 'POST', body: new FormData(form), headers: { Accept: 'text/html' } })
    if (!response.ok) throw new Error(response.statusText)
    const html = await response.text()
    this.say('done')
    printSlip(html)
    this.reload()
  }

  say(what) {
    this.saidTarget.textContent = this.saidTarget.dataset[what]
    this.saidTarget.classList.toggle('visually-hidden', what === 'done')
  }
}
