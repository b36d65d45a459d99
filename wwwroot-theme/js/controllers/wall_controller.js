import { Controller } from '@hotwired/stimulus'

const minute = 60000

/** The board on the wall: asks for its figures again when somebody has arrived, and each minute for the clock. */
export default class extends Controller {
  static targets = ['frame', 'fill']

  connect() {
    this.fillTarget.hidden = !document.fullscreenEnabled
    this.timer = setInterval(() => this.reload(), minute)
  }

  disconnect() {
    clearInterval(this.timer)
  }

  reload() {
    if (this.frameTarget.src) this.frameTarget.reload()
    else this.frameTarget.src = this.frameTarget.dataset.address
  }

  fill() {
    if (document.fullscreenElement) document.exitFullscreen()
    else document.documentElement.requestFullscreen()
  }
}
