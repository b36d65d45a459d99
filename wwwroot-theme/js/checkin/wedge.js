// By Bluetooth, or on a busy tablet, keys come with gaps; a code must not be cut in two there. Nobody else types outside the fields.
const longestGap = 1000
const shortest = 20

/** A hand scanner types a code and ends with Enter. It is heard wherever the page has its focus, but not in fields. */
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
    const goesOn = event.timeStamp - this.last < longestGap
    if (event.key === 'Enter' && goesOn && this.text.length >= shortest) {
      event.preventDefault()
      this.found(this.text)
      this.text = ''
      return
    }
    if (event.key.length !== 1) return
    this.text = goesOn ? this.text + event.key : event.key
    this.last = event.timeStamp
  }
}
