import { Controller } from '@hotwired/stimulus'
import { Camera } from 'checkin/camera'
import { newScan } from 'checkin/queue'
import { Reader } from 'checkin/reader'
import { readTicket } from 'checkin/tickets'
import { currentToken, renewToken } from 'checkin/token'
import { Wedge } from 'checkin/wedge'
import { printSlip } from 'slip'

const stays = 6000
const cameraAgain = 10000
const patience = 8000

/** The tablet at which people check themselves in: one code at a time, one answer, and back to the start. */
export default class extends Controller {
  static targets = ['video', 'screen', 'camera', 'noCamera', 'printing', 'printed']
  static values = { url: String }

  connect() {
    this.token = currentToken()
    this.camera = new Camera(this.videoTarget, () => this.startAnew(), 'user')
    this.reader = new Reader(this.videoTarget, text => this.busy ? false : this.scan(text))
    this.wedge = new Wedge(text => this.scan(readTicket(text)?.qr ?? text))
    this.wedge.start()
    this.start()
  }

  disconnect() {
    clearTimeout(this.timer)
    clearTimeout(this.again)
    this.reader.stop()
    this.camera.stop()
    this.wedge.stop()
  }

  // Nobody presses a button here: a camera that is missing is looked for again.
  async start() {
    const trouble = await this.camera.start()
    if (!this.element.isConnected) return this.camera.stop()
    this.element.dataset.camera = trouble ?? 'on'
    for (const target of this.cameraTargets) target.hidden = trouble !== null
    this.noCameraTarget.hidden = trouble === null
    if (trouble) this.again = setTimeout(() => this.start(), cameraAgain)
    else this.reader.start().catch(() => { this.again = setTimeout(() => this.start(), cameraAgain) })
  }

  /** The camera has gone. */
  startAnew() {
    this.reader.stop()
    this.camera.stop()
    this.start()
  }

  async scan(qr) {
    if (this.busy) return
    this.busy = true
    try {
      this.show(await this.send(qr))
    } catch {
      this.present('trouble')
    }
  }

  async send(qr) {
    const { id } = newScan(0, 'In', {})
    let response = await this.post({ id, qr })
    if (response.status === 400) {
      this.token = await renewToken() ?? this.token
      response = await this.post({ id, qr })
    }
    if (!response.ok) throw new Error(response.statusText)
    return response.json()
  }

  post(scan) {
    return fetch(this.urlValue, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-Token': this.token },
      body: JSON.stringify(scan),
      signal: AbortSignal.timeout(patience),
    })
  }

  show({ isWelcome, badge, ...person }) {
    if (!isWelcome) return this.present('refused')
    this.printingTarget.hidden = !badge
    this.printedTarget.hidden = Boolean(badge)
    this.present('welcome', person)
    // Once the welcome is drawn: printing holds the page.
    if (badge) requestAnimationFrame(() => setTimeout(() => printSlip(badge)))
  }

  present(name, person = {}) {
    for (const screen of this.screenTargets) {
      screen.hidden = screen.dataset.screen !== name
      for (const part of screen.querySelectorAll('[data-part]')) {
        part.textContent = person[part.dataset.part] ?? ''
        part.hidden = !part.textContent
      }
    }
    clearTimeout(this.timer)
    if (name !== 'start') this.timer = setTimeout(() => this.present('start'), stays)
    else this.busy = false
  }
}
