const slowest = 100
const shortest = 20

/** A hand scanner types faster than people do, and ends with Enter. It is heard wherever the page has its focus, but not in fields. */
export class Wedge {
  constructor(found) {
    this.found = found
    this.text = ''
    this.last = 0
  }

  start() {
    document.addEventListener('keydown', this.hear, true)
  }

  stop() {
    document.removeEventListener('keydown', this.hear, true)
  }

  hear = event => {
    if (event.target.matches?.('input, textarea, select')) return
    const isFast = event.timeStamp - this.last < slowest
    if (event.key === 'Enter' && isFast && this.text.length >= shortest) {
      event.preventDefault()
      this.found(this.text)
      this.text = ''
      return
    }
    if (event.key.length !== 1) return
    this.text = isFast ? this.text + event.key : event.key
    this.last = event.timeStamp
  }
}
