import { Controller } from '@hotwired/stimulus'

/** Keeps the screen on while a ticket or the scanner is shown. */
export default class extends Controller {
  connect() {
    document.addEventListener('visibilitychange', this.request)
    this.request()
  }

  disconnect() {
    document.removeEventListener('visibilitychange', this.request)
    this.lock?.release()
  }

  request = async () => {
    if (document.visibilityState !== 'visible') return
    try {
      this.lock = await navigator.wakeLock?.request('screen')
    } catch {
      // Refused on low battery: the page works all the same.
    }
  }
}
