import { Controller } from '@hotwired/stimulus'
import { Camera } from 'checkin/camera'
import { Reader } from 'checkin/reader'
import { Troubles } from 'checkin/troubles'

const kinds = ['denied', 'missing', 'insecure']

/** The camera at the gate: it tells each code that it reads, or why there are no pictures. */
export default class extends Controller {
  static targets = ['video', 'hint', 'trouble', 'torch']

  connect() {
    this.camera = new Camera(this.videoTarget, () => this.end())
    this.reader = new Reader(this.videoTarget, text => { this.dispatch('read', { detail: { qr: text } }) })
    this.troubles = new Troubles(this.troubleTargets)
    document.addEventListener('visibilitychange', this.look)
    this.start()
  }

  disconnect() {
    document.removeEventListener('visibilitychange', this.look)
    this.stop()
  }

  look = () => document.hidden ? this.stop() : this.start()

  async start() {
    const trouble = await this.camera.start()
    if (!this.element.isConnected || document.hidden) return this.camera.stop()
    this.tell(trouble)
    if (!trouble) this.reader.start().catch(() => this.tell('missing'))
  }

  stop() {
    this.reader.stop()
    this.camera.stop()
    this.torchTarget.setAttribute('aria-pressed', false)
  }

  /** Another program has taken the camera, or its plug was drawn. */
  end() {
    this.stop()
    this.tell('missing')
  }

  tell(trouble) {
    this.troubles.tell(kinds, trouble)
    this.hintTarget.hidden = trouble !== null
    this.torchTarget.hidden = !this.camera.hasLight
    this.element.dataset.camera = trouble ?? 'on'
  }

  /** A code that is still in view counts again. */
  forget() {
    this.reader.forget()
  }

  focus({ offsetX, offsetY, currentTarget: { clientWidth, clientHeight } }) {
    this.camera.focus(offsetX / clientWidth, offsetY / clientHeight)
  }

  async toggleTorch() {
    const on = this.torchTarget.getAttribute('aria-pressed') !== 'true'
    await this.camera.light(on)
    this.torchTarget.setAttribute('aria-pressed', on)
  }
}
